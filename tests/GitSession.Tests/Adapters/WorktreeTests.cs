using GitSession.Cli.Adapters;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Adapters;

public sealed class WorktreeTests : IDisposable
{
    private readonly GitFixture _git = new();

    public void Dispose() => _git.Dispose();

    [Fact]
    public void A_worktree_is_found_from_a_subfolder()
    {
        _git.Write("a b/ü/file.txt", "");

        var found = Worktree.Find(_git["a b/ü"], _git.Environment);

        found.ShouldBe(new Worktree(_git.Root, _git[".git"]));
    }

    [Fact]
    public void A_linked_worktree_has_a_git_directory_of_its_own()
    {
        _git.MakeACommit();
        _git.Git("worktree", "add", "--quiet", "../linked");

        var found = Worktree.Find(_git["../linked"], _git.Environment);

        found.GitDirectory.ShouldBe(_git[".git/worktrees/linked"]);
    }

    [Fact]
    public void What_the_walk_finds_is_what_git_says()
    {
        _git.Write("sub/file.txt", "");

        var walked = Worktree.Find(_git["sub"], _git.Environment);

        new GitProcess(_git["sub"], _git.Environment).Run("rev-parse", "--show-toplevel", "--absolute-git-dir").Line
            .ShouldBe($"{walked.Root}\n{walked.GitDirectory}");
    }

    [Fact]
    public void The_include_that_leads_git_to_the_hooks_makes_nobody_ask_git()
    {
        _git.Run("init").Code.ShouldBe(0);
        File.ReadAllText(_git[".git/config"]).ShouldContain("worktrees/");

        var found = Worktree.Find(_git.Root, new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = _git.Home });

        found.ShouldBe(new Worktree(_git.Root, _git[".git"]));
    }

    [Fact]
    public void Another_worktree_in_the_configuration_is_believed()
    {
        _git.Write("../elsewhere/file.txt", "");
        _git.Git("config", "core.worktree", Path.GetFullPath(_git["../elsewhere"]));

        var found = Worktree.Find(_git.Root + "/../elsewhere", new Dictionary<string, string>(_git.Environment, StringComparer.Ordinal) { ["GIT_DIR"] = _git[".git"] });

        found.Root.ShouldBe(Path.GetFullPath(_git["../elsewhere"]));
    }

    [Fact]
    public void A_bare_repository_has_no_worktree()
    {
        _git.Git("init", "--quiet", "--bare", "../bare.git");

        Should.Throw<Refusal>(() => Worktree.Find(_git["../bare.git"], _git.Environment)).Reason.ShouldBe(RefusalReason.NoWorktree);
    }

    [Fact]
    public void Outside_a_repository_it_says_so()
    {
        using var nowhere = new TempDirectory();

        Should.Throw<Refusal>(() => Worktree.Find(nowhere.Path, _git.Environment)).Reason.ShouldBe(RefusalReason.NotARepository);
    }
}
