using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Adapters;

public sealed class BlameTests : IDisposable
{
    private readonly GitFixture _git = new();

    public void Dispose() => _git.Dispose();

    [Fact]
    public void A_line_is_of_whoever_committed_it_last()
    {
        _git.Write("a b.md", "one\ntwo\n");
        _git.Git("add", ".");
        _git.Git("-c", "user.name=Ännä", "-c", "user.email=anna@example.org", "commit", "--quiet", "-m", "one");
        _git.Write("a b.md", "one\nTWO\n");
        _git.Git("commit", "--quiet", "-am", "two");

        var (first, second) = (_git.Repository.Blame("a b.md", 1), _git.Repository.Blame("a b.md", 2));

        first.ShouldBe(new LineAuthor("Ännä", "anna@example.org", new DateTimeOffset(2026, 11, 20, 9, 15, 4, TimeSpan.FromHours(1)), _git.Git("rev-parse", "HEAD~1")));
        (second.Name, second.Commit).ShouldBe(("Robbie", _git.Git("rev-parse", "HEAD")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_line_that_is_in_no_commit_is_of_whoever_would_commit_it(bool tracked)
    {
        if (tracked)
            _git.MakeACommit("a.md");
        _git.Write("a.md", "changed\n");

        _git.Repository.Blame("a.md", 1).ShouldBe(new LineAuthor("Robbie", "robbie@example.org", null, null));
    }

    [Fact]
    public void Where_git_cannot_tell_nobody_is_named()
    {
        _git.MakeACommit("a.md");
        _git.Git("config", "blame.ignoreRevsFile", ".git-blame-ignore-revs");

        Should.Throw<GitFailure>(() => _git.Repository.Blame("a.md", 1)).Words.ShouldContain(".git-blame-ignore-revs");
    }
}
