using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Adapters;

public sealed class InMemoryWorkspaceTests : WorkspaceContract
{
    protected override IWorkspace Workspace { get; } = new InMemoryWorkspace(new FixedTime());
}
