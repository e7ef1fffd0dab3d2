using GitSession.Cleanup;
using GitSession.Cli.Adapters;
using GitSession.Handoffs;
using GitSession.Sessions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Cleanup;

/// <summary>Temporary files, in real repositories: what may be removed is git's to say.</summary>
public sealed class CleanupArtifactsTests : IDisposable
{
    private readonly GitFixture _git = new();

    public CleanupArtifactsTests() => _git.MakeACommit();

    public void Dispose() => _git.Dispose();

    [Fact, Trait("Requirement", "SES-16"), Trait("Requirement", "SES-25")]
    public void Files_that_git_does_not_track_go_ignored_ones_too_and_each_is_named()
    {
        _git.Write(".gitignore", ".memory-test/\n");
        _git.Write(".memory-test/a/one.json", "{}");
        _git.Write("data/x.testdb", "");
        _git.Write("data/keep.txt", "");

        var report = Clean(".memory-test/", "*.testdb");

        (report.Verdict, report.Detail).ShouldBe((Verdict.Pass, "2 artifacts removed"));
        report.Notes.ShouldBe(["removed .memory-test/a/one.json", "removed data/x.testdb"]);
        Directory.Exists(_git[".memory-test"]).ShouldBeFalse();
        File.Exists(_git["data/x.testdb"]).ShouldBeFalse();
        File.Exists(_git["data/keep.txt"]).ShouldBeTrue();
    }

    [Fact, Trait("Requirement", "SES-25")]
    public void A_dry_run_lists_them_and_removes_nothing()
    {
        _git.Write("x.testdb", "");

        var report = Clean(dryRun: true, "*.testdb");

        report.Notes.ShouldBe(["would remove x.testdb"]);
        File.Exists(_git["x.testdb"]).ShouldBeTrue();
    }

    [Fact, Trait("Requirement", "SES-25")]
    public void What_git_tracks_stays_and_so_do_our_documents_and_repositories_within()
    {
        _git.MakeACommit("tracked.tmp");
        _git.Write("staged.tmp", "");
        _git.Git("add", "staged.tmp");
        _git.Write(".ai_context/note.tmp", "");
        _git.Write("journal/note.tmp", "");
        _git.Git("init", "--quiet", "inner");
        _git.Write("inner/note.tmp", "");

        var report = Clean("*.tmp", "inner/");

        report.Detail.ShouldBe("nothing to clean up");
        foreach (var path in new[] { "tracked.tmp", "staged.tmp", ".ai_context/note.tmp", "journal/note.tmp", "inner/note.tmp", "inner/.git/refs/tags" })
            Path.Exists(_git[path]).ShouldBeTrue(path);
    }

    [Fact]
    public void A_symbolic_link_goes_and_what_it_leads_to_stays()
    {
        _git.Write("../outside/precious.tmp", "mine");
        File.CreateSymbolicLink(_git["file.tmp"], _git["../outside/precious.tmp"]);
        Directory.CreateSymbolicLink(_git["folder.tmp"], _git["../outside"]);

        var report = Clean("*.tmp", "folder.tmp/");

        report.Notes.ShouldBe(["removed file.tmp", "removed folder.tmp"]);
        _git.Read("../outside/precious.tmp").ShouldBe("mine");
        Path.Exists(_git["folder.tmp"]).ShouldBeFalse();
    }

    [Fact]
    public void A_folder_stays_while_something_is_in_it_and_goes_when_nothing_is()
    {
        _git.MakeACommit("cache/tracked.txt");
        _git.Write("cache/deep/one", "");
        Directory.CreateDirectory(_git["empty/within"]);

        Clean("cache/", "empty/");

        Directory.Exists(_git["cache/deep"]).ShouldBeFalse();
        File.Exists(_git["cache/tracked.txt"]).ShouldBeTrue();
        Directory.Exists(_git["empty"]).ShouldBeFalse();
    }

    [Theory]
    [InlineData("*")]
    [InlineData("**")]
    [InlineData("**/*")]
    [InlineData("/")]
    [InlineData(".")]
    [InlineData("./")]
    [InlineData("*.*")]
    [InlineData(".*")]
    [InlineData("[a-z]*")]
    [InlineData("?*")]
    [InlineData("..")]
    [InlineData("../outside/*")]
    [InlineData("a/../../outside")]
    [InlineData("/etc/passwd")]
    [InlineData(":/")]
    [InlineData(":!x")]
    [InlineData("~/x")]
    [InlineData("")]
    public void A_glob_that_means_everything_or_leads_out_removes_nothing_and_is_said(string glob)
    {
        _git.Write("../outside/precious.tmp", "mine");
        _git.Write("work.txt", "mine");

        var report = Clean(glob, "*.testdb");

        report.Verdict.ShouldBe(Verdict.Warn);
        report.Detail.ShouldBe("1 glob refused");
        report.Notes.ShouldHaveSingleItem().ShouldStartWith($"artifacts \"{glob}\": nothing was removed for it, it ");
        (File.Exists(_git["work.txt"]), File.Exists(_git["../outside/precious.tmp"])).ShouldBe((true, true));
    }

    [Fact]
    public void What_is_behind_a_symbolic_link_or_in_a_submodule_is_not_looked_for_and_stops_nothing()
    {
        _git.Write("../outside/precious.tmp", "mine");
        Directory.CreateSymbolicLink(_git["link"], _git["../outside"]);
        Directory.CreateSymbolicLink(_git[".claude"], _git["../outside"]);
        _git.Git("clone", "--quiet", ".", "../other");
        _git.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", _git["../other"], "sub");
        _git.Write("sub/x.tmp", "mine");
        _git.Write("../outside/instruction-history.json", "{}");
        _git.Write("gone.tmp", "");

        var report = Clean("link/*.tmp", "sub/x.tmp", "sub/", "link/", "gone.tmp");

        (report.Verdict, report.Notes.ShouldHaveSingleItem()).ShouldBe((Verdict.Pass, "removed gone.tmp"));
        (_git.Read("sub/x.tmp"), _git.Read("../outside/precious.tmp")).ShouldBe(("mine", "mine"));
    }

    [Fact]
    public void A_file_that_cannot_be_removed_is_said_and_the_others_go()
    {
        _git.Write("locked/a.tmp", "");
        _git.Write("b.tmp", "");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_git["locked"], UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var report = Clean("*.tmp");

        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_git["locked"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.Exists(_git["b.tmp"]).ShouldBeFalse();
        report.Notes.ShouldContain(File.Exists(_git["locked/a.tmp"]) ? "left locked/a.tmp: it could not be removed" : "removed locked/a.tmp");
    }

    [Fact, Trait("Requirement", "SES-26")]
    public void Locks_of_git_are_named_with_their_age_and_left()
    {
        _git.Write(".git/index.lock", "");
        _git.Write(".git/refs/heads/topic.lock", "");
        File.SetLastWriteTimeUtc(_git[".git/refs/heads/topic.lock"], DateTime.UtcNow.AddHours(-3));

        var report = Clean();

        (report.Verdict, report.Detail).ShouldBe((Verdict.Warn, "1 stale lock"));
        report.Notes[0].ShouldBe(".git/index.lock is there for less than a minute: a git is at work");
        report.Notes[1].ShouldStartWith(".git/refs/heads/topic.lock is there for 3 h: left");
        (File.Exists(_git[".git/index.lock"]), File.Exists(_git[".git/refs/heads/topic.lock"])).ShouldBe((true, true));
    }

    private PhaseReport Clean(params string[] globs) => Clean(dryRun: false, globs);

    private PhaseReport Clean(bool dryRun, params string[] globs)
    {
        var settings = CleanupSettings.None with { Artifacts = globs };
        var session = new LiveSession { Id = "s", StartedAt = Moments.Morning };
        return new CleanupPhase(_git.Workspace, _git.Repository, SystemProcesses.All, settings, TimeProvider.System).Run(session.Processes, session.Owner is { } owner ? [owner.Pid] : [], dryRun, force: false);
    }
}
