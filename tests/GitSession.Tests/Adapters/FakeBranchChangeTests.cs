using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Adapters;

public sealed class FakeBranchChangeTests : BranchChangeContract
{
    private readonly InMemoryWorkspace _workspace = new(new FixedTime());
    private readonly FakeRepository _repository;

    public FakeBranchChangeTests() => _repository = new FakeRepository(_workspace);

    protected override IRepository Repository => _repository;

    protected override void Commit(string branch, params (string Path, string? Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            if (text is null)
                _repository.Forget(path);
            else
                _workspace.Write(path, text);
            if (branch is "main" && text is not null)
                _repository.Texts[("c0ffee", path)] = text;
        }
        _repository.Commit([.. files.Where(file => file.Text is not null).Select(file => file.Path)], branch);
    }

    protected override void Branch(string name) => _repository.MergeBases["main"] = "c0ffee";

    protected override void Elsewhere(string path)
    {
    }
}
