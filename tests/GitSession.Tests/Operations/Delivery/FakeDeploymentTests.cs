using System.Collections.Immutable;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Operations.Delivery;

public sealed class FakeDeploymentTests : DeploymentContract
{
    private readonly FakeRepository _repository = new(new InMemoryWorkspace(new FixedTime()));
    private ImmutableArray<DeploymentCommit> _made = [];

    protected override IRepository Repository => _repository;

    protected override void Commit(int hour) => _made = _made.Add(new DeploymentCommit($"{hour}", Start.AddHours(hour)));

    protected override void Tag(string name, int hour) => _repository.Tagged.Add((name, Start.AddHours(hour), _made));
}
