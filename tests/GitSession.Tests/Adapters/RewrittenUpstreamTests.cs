using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Adapters;

/// <summary>Somebody else rewrote the branch that this one follows, and pushed that with force.</summary>
public sealed class RewrittenUpstreamTests : IDisposable
{
    private const string Entry = "journal/2026-11-20-09-15-told-too-much-k3f2.md";

    private readonly SharedRemote _shared = new();

    public RewrittenUpstreamTests()
    {
        _shared.OthersPush(Entry, "told too much");
        Git.Repository.Sync();
    }

    private GitFixture Git => _shared.Git;

    public void Dispose() => _shared.Dispose();

    [Theory]
    [InlineData("false", false)]
    [InlineData("true", false)]
    [InlineData("false", true)]
    public void A_sync_says_what_is_gone_from_there_and_brings_nothing_back(string rebase, bool withAnother)
    {
        Git.Git("config", "pull.rebase", rebase);
        var head = OthersRewrite(withAnother);
        Git.MakeACommit("mine.txt");
        var mine = Git.Git("rev-parse", "HEAD");

        var refusal = Should.Throw<Refusal>(() => Git.Repository.Sync());
        var again = Should.Throw<Refusal>(() => Git.Repository.Sync());

        (refusal.Reason, refusal.Subject).ShouldBe((RefusalReason.UpstreamRewritten, "origin/main"));
        refusal.Others.ShouldBe(["1", Entry]);
        again.Reason.ShouldBe(RefusalReason.UpstreamRewritten);
        (_shared.Head, Git.Git("rev-parse", "HEAD"), Git.Status()).ShouldBe((head, mine, ""));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Neither_does_the_push_of_a_close(bool withAnother)
    {
        var head = OthersRewrite(withAnother);
        Git.MakeACommit("mine.txt");

        var result = Git.Repository.Push();

        result.Pushed.ShouldBeFalse();
        result.Detail.ShouldStartWith("origin/main was rewritten there, and 1 of its former commits would come back");
        _shared.Head.ShouldBe(head);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Who_rebases_as_it_is_hinted_goes_on_without_it(bool withAnother)
    {
        OthersRewrite(withAnother);
        Git.MakeACommit("mine.txt");
        Should.Throw<Refusal>(() => Git.Repository.Sync());

        Git.Git("pull", "--rebase", "--quiet");
        Git.Repository.Sync();

        _shared.Head.ShouldBe(Git.Git("rev-parse", "HEAD"));
        File.Exists(Git[Entry]).ShouldBeFalse();
        Git.Read("mine.txt").ShouldBe("mine.txt\n");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Who_merges_and_pushes_keeps_it(bool withAnother)
    {
        OthersRewrite(withAnother);
        Should.Throw<Refusal>(() => Git.Repository.Sync());

        Git.Git("pull", "--no-rebase", "--quiet");
        Git.Git("push", "--quiet");
        var result = Git.Repository.Sync();

        (result.Fetched, result.Pushed, _shared.Head).ShouldBe((0, 0, Git.Git("rev-parse", "HEAD")));
        File.Exists(Git[Entry]).ShouldBeTrue();
    }

    private string OthersRewrite(bool withAnother)
    {
        _shared.InOther("reset", "--quiet", "--hard", "HEAD~1");
        if (withAnother)
            _shared.InOther("commit", "--quiet", "--allow-empty", "-m", "another");
        _shared.InOther("push", "--quiet", "--force");
        return _shared.Head;
    }
}
