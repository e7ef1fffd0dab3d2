using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Adapters;

public sealed class GitBranchChangeTests : BranchChangeContract, IDisposable
{
    private readonly GitFixture _git = new();

    protected override IRepository Repository => _git.Repository;

    public void Dispose() => _git.Dispose();

    [Fact]
    public void A_name_keeps_its_spaces_line_ends_and_letters_and_a_link_in_a_file_s_place_is_a_change()
    {
        Commit("main", ("journal/link.md", "text\n"));
        Branch("work");
        Commit("work", ("journal/a\nb \"c\" ü%.md", "new\n"), ("journal/link.md", null));
        File.CreateSymbolicLink(_git["journal/link.md"], "elsewhere.md");
        _git.Git("add", ".");
        _git.Git("commit", "--quiet", "-m", "link");

        var change = _git.Repository.ChangedBetween("main", "journal");

        change.Added.ShouldBe(["journal/a\nb \"c\" ü%.md"]);
        change.Changed.ShouldBe(["journal/link.md"]);
    }

    [Fact]
    public void A_branch_that_has_nothing_in_common_with_the_other_is_refused_and_so_is_one_without_a_commit()
    {
        Commit("main", ("a.txt", "a\n"));
        _git.Git("switch", "--quiet", "--orphan", "alone");

        var unborn = Should.Throw<Refusal>(() => _git.Repository.ChangedBetween("main", "journal"));
        Commit("alone", ("b.txt", "b\n"));
        var apart = Should.Throw<Refusal>(() => _git.Repository.ChangedBetween("main", "journal"));

        (unborn.Reason, apart.Reason).ShouldBe((RefusalReason.NothingInCommon, RefusalReason.NothingInCommon));
    }

    [Theory]
    [InlineData("+refs/heads/feat:refs/remotes/origin/feat", new[] { "origin", "main" })]
    [InlineData("+refs/heads/*:refs/remotes/origin/*", new string[0])]
    public void A_branch_of_a_remote_that_no_fetch_would_bring_is_told_apart(string fetched, string[] others)
    {
        Commit("main", ("a.txt", "a\n"));
        _git.Git("remote", "add", "origin", "elsewhere.git");
        _git.Git("config", "remote.origin.fetch", fetched);

        var refusal = Should.Throw<Refusal>(() => _git.Repository.ChangedBetween("origin/main", "journal"));

        (refusal.Reason, refusal.Subject).ShouldBe((RefusalReason.UnknownRevision, "origin/main"));
        refusal.Others.ShouldBe(others);
    }

    protected override void Commit(string branch, params (string Path, string? Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            if (text is null)
                File.Delete(_git[path]);
            else
                _git.Write(path, text);
        }
        _git.Git("add", "--all");
        _git.Git("commit", "--quiet", "-m", branch);
    }

    protected override void Branch(string name) => _git.BranchTo(name);

    protected override void Elsewhere(string path)
    {
        _git.Git("switch", "--quiet", "main");
        _git.MakeACommit(path);
        _git.Git("switch", "--quiet", "work");
    }
}
