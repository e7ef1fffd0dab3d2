using System.Text;
using GitSession.Cli.Adapters;
using GitSession.Progress;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Hooks;

/// <summary>Real merges, rebases and cherry-picks, in which git runs the program to merge `framework_progress.md`.</summary>
public sealed class ProgressMergeTests : IDisposable
{
    private readonly GitFixture _git = new();

    public ProgressMergeTests()
    {
        _git.PutProgramOnPath();
        _git.Run("init", "--no-hooks").Code.ShouldBe(0);
        Save("main", Document("pending", "pending", "pending"));
    }

    public void Dispose() => _git.Dispose();

    [Fact]
    public void A_merge_takes_neighbouring_deliverables_from_the_branches_that_changed_them()
    {
        Branch("x", Document("completed", "pending", "pending", more: "  budget: ready\n"));
        Save("main", Document("pending", "ready", "pending", more: "  team: ready\n"));

        var merge = _git.Try("merge", "x");

        merge.Ok.ShouldBeTrue(merge.Text + merge.Error);
        _git.Read(Paths.Progress).ShouldBe(Document("completed", "ready", "pending", more: "  budget: ready\n  team: ready\n"));
        _git.Status().ShouldBe("");
    }

    [Fact]
    [Trait("Requirement", "OPS-49")]
    public void Of_two_operations_sessions_the_later_one_is_in_the_merged_progress()
    {
        Branch("x", Operations("2026-11-20-11-00-night-k3f2"));
        Save("main", Operations("2026-11-20-09-00-day-a2b3"));

        var merge = _git.Try("merge", "x");

        merge.Ok.ShouldBeTrue(merge.Text + merge.Error);
        _git.Read(Paths.Progress).ShouldBe(Operations("2026-11-20-11-00-night-k3f2"));
    }

    [Fact]
    public void What_both_branches_changed_is_the_only_thing_in_conflict()
    {
        Branch("x", Document("completed", "in_progress", "pending"));
        Save("main", Document("pending", "completed", "ready"));

        var merge = _git.Try("merge", "x");

        merge.ExitCode.ShouldBe(1);
        _git.Read(Paths.Progress).ShouldBe(Document("completed", "\n", "ready").Replace(
            "  b: \n\n", "<<<<<<< ours\n  b: completed\n=======\n  b: in_progress\n>>>>>>> theirs\n", StringComparison.Ordinal));
        _git.Status().ShouldBe($"UU {Paths.Progress}");
    }

    [Fact]
    public void A_merge_that_shows_the_ancestor_shows_that_of_the_value_alone()
    {
        _git.Git("config", "merge.conflictStyle", "diff3");
        Branch("x", Document("completed", "in_progress", "pending"));
        Save("main", Document("pending", "completed", "ready"));

        _git.Try("merge", "x").ExitCode.ShouldBe(1);

        _git.Read(Paths.Progress).ShouldContain("  a: completed\n<<<<<<< ours\n  b: completed\n||||||| base\n  b: pending\n=======\n  b: in_progress\n>>>>>>> theirs\n  c: ready\n");
    }

    [Fact]
    public void Rebase_and_cherry_pick_merge_by_key_too()
    {
        Branch("x", Document("completed", "pending", "pending"));
        Save("main", Document("pending", "ready", "pending"));
        _git.Git("branch", "picked");

        _git.Git("rebase", "--quiet", "main", "x");
        var rebased = _git.Read(Paths.Progress);
        _git.Git("switch", "--quiet", "picked");
        _git.Git("cherry-pick", "x");

        rebased.ShouldBe(Document("completed", "ready", "pending"));
        _git.Read(Paths.Progress).ShouldBe(Document("completed", "ready", "pending"));
    }

    [Fact]
    public void A_merge_that_is_not_committed_leaves_the_result_staged()
    {
        Branch("x", Document("completed", "pending", "pending"));
        Save("main", Document("pending", "ready", "pending"));

        _git.Git("merge", "--no-commit", "x");

        _git.Git("show", ":" + Paths.Progress).ShouldBe(Document("completed", "ready", "pending").TrimEnd('\n'));
        _git.Status().ShouldBe($"M  {Paths.Progress}");
    }

    [Fact]
    public void Branches_that_crossed_merge_by_key()
    {
        Branch("left", Document("done", "pending", "pending"));
        Branch("right", Document("pending", "done", "pending"));
        _git.Git("branch", "before", "right");
        _git.Git("switch", "--quiet", "right");
        _git.Git("merge", "--quiet", "left");
        Save("right", Document("done", "done", "ready"));
        _git.Git("switch", "--quiet", "left");
        _git.Git("merge", "--quiet", "before");
        Save("left", Document("done", "done", "pending", more: "  d: ready\n"));

        _git.Git("merge", "--quiet", "right");

        _git.Git("merge-base", "--all", "HEAD^1", "HEAD^2").Split('\n').Length.ShouldBe(2);
        _git.Read(Paths.Progress).ShouldBe(Document("done", "done", "ready", more: "  d: ready\n"));
    }

    [Fact]
    public void Branches_that_crossed_and_decided_differently_merge_as_text_where_the_ancestor_has_a_conflict()
    {
        Branch("left", Document("done", "pending", "pending"));
        Branch("right", Document("blocked", "pending", "pending"));
        _git.Git("branch", "before", "right");
        Decide("right", "left", Document("done", "pending", "ready"));
        Decide("left", "before", Document("done", "blocked", "pending"));

        var merge = _git.Try("merge", "right");

        merge.Error.ShouldContain("merged line by line and not by its keys, because of base:");
        merge.ExitCode.ShouldBe(1);
        _git.Read(Paths.Progress).ShouldContain("  a: done\n<<<<<<< ours\n  b: blocked\n  c: pending\n=======\n  b: pending\n  c: ready\n>>>>>>> theirs\n");
    }

    [Fact]
    public void An_octopus_asks_no_driver_and_merges_what_lies_apart()
    {
        Branch("x", Document("completed", "pending", "pending"));
        Branch("y", Document("pending", "pending", "pending").Replace("Prose.", "More of it.", StringComparison.Ordinal));

        _git.Git("merge", "--quiet", "x", "y");

        _git.Read(Paths.Progress).ShouldBe(Document("completed", "pending", "pending").Replace("Prose.", "More of it.", StringComparison.Ordinal));
    }

    [Fact]
    public void In_a_linked_worktree_whose_path_has_spaces_it_is_the_same()
    {
        Branch("x", Document("completed", "pending", "pending"));
        Save("main", Document("pending", "ready", "pending"));
        _git.Git("worktree", "add", "--quiet", "../linked tree", "x");

        var merge = new GitProcess(_git["../linked tree"], _git.Environment).Run("merge", "main");

        merge.Ok.ShouldBeTrue(merge.Text + merge.Error);
        _git.Read($"../linked tree/{Paths.Progress}").ShouldBe(Document("completed", "ready", "pending"));
    }

    [Fact]
    public void A_document_that_came_on_both_branches_is_merged_by_key()
    {
        _git.Git("rm", "--quiet", Paths.Progress);
        _git.Git("commit", "--quiet", "-m", "none");
        Branch("x", Document("completed", "pending", "pending", more: "  d: ready\n"));
        Save("main", Document("completed", "pending", "pending"));

        _git.Git("merge", "--quiet", "x");

        _git.Read(Paths.Progress).ShouldBe(Document("completed", "pending", "pending", more: "  d: ready\n"));
    }

    [Fact]
    public void Line_ends_and_the_byte_order_mark_stay()
    {
        static string Of(string text) => "\uFEFF" + text.Replace("\n", "\r\n", StringComparison.Ordinal).TrimEnd();
        Save("main", Of(Document("pending", "pending", "pending")));
        Branch("x", Of(Document("completed", "pending", "pending", more: "  d: ready\n")));
        Save("main", Of(Document("pending", "ready", "pending")));

        _git.Git("merge", "--quiet", "x");

        File.ReadAllBytes(_git[Paths.Progress]).ShouldBe(Encoding.UTF8.GetBytes(Of(Document("completed", "ready", "pending", more: "  d: ready\n"))));
    }

    [Fact]
    public void A_block_that_cannot_be_read_is_merged_as_git_merges_text_and_named()
    {
        Branch("x", Document("completed", "pending", "pending").Replace("status: ready", "status: [ready", StringComparison.Ordinal));
        Save("main", Document("pending", "pending", "ready"));

        var merge = _git.Try("merge", "x");

        merge.Ok.ShouldBeTrue(merge.Text + merge.Error);
        merge.Error.ShouldContain($"warning: {Paths.Progress} is merged line by line and not by its keys, because of theirs:");
        _git.Read(Paths.Progress).ShouldBe(Document("completed", "pending", "ready").Replace("status: ready", "status: [ready", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_nothing_is_configured_git_merges_text_and_sessions_start_and_close()
    {
        Branch("x", Document("completed", "pending", "pending"));
        Save("main", Document("pending", "pending", "ready"));
        _git.Git("config", "--remove-section", "merge.git-session-progress");

        var merge = _git.Try("merge", "x");
        var start = _git.Run("start", "Inbox");
        var close = _git.Run("close");

        merge.Ok.ShouldBeTrue(merge.Text + merge.Error);
        _git.Read(Paths.Progress).ShouldBe(Document("completed", "pending", "ready"));
        start.Code.ShouldBe(0, start.Error);
        close.Code.ShouldBe(0, close.Error);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("exit 129")]
    [InlineData("kill -SEGV $$")]
    public void Where_the_program_is_gone_or_fails_git_merges_text_and_marks_what_is_in_conflict(string? script)
    {
        Branch("x", Document("completed", "pending", "pending"));
        Save("main", Document("pending", "ready", "pending"));
        File.Delete(Path.Combine(_git.Home, "bin/git-session"));
        if (script is not null)
        {
            File.WriteAllText(Path.Combine(_git.Home, "bin/git-session"), $"#!/bin/sh\n{script}\n");
            GitFixture.MakeExecutable(Path.Combine(_git.Home, "bin/git-session"));
        }

        _git.Try("merge", "x").ExitCode.ShouldBe(1);

        _git.Read(Paths.Progress).ShouldContain("<<<<<<< ours\n  a: pending\n  b: ready\n=======\n  a: completed\n  b: pending\n>>>>>>> theirs\n");
    }

    [Fact]
    public void It_writes_the_file_of_ours_and_nothing_else()
    {
        string[] files = ["o", "a", "b"];
        _git.Write("o", Document("pending", "pending", "pending"));
        _git.Write("a", Document("completed", "pending", "pending"));
        _git.Write("b", Document("pending", "ready", "pending"));
        var before = Snapshot();

        var (code, text, error) = _git.Run(["merge-progress", .. files, "7", Paths.Progress]);

        (code, text, error).ShouldBe((0, "", ""));
        _git.Read("a").ShouldBe(Document("completed", "ready", "pending"));
        Snapshot().Except(before).ShouldBe([$"a {_git.Read("a")}"]);
        before.Except(Snapshot()).Count().ShouldBe(1);
    }

    [Fact]
    public void Marks_are_as_long_as_git_asks()
    {
        _git.Write("o", Document("pending", "pending", "pending"));
        _git.Write("a", Document("ready", "pending", "pending"));
        _git.Write("b", Document("blocked", "pending", "pending"));

        _git.Run("merge-progress", "o", "a", "b", "11", Paths.Progress).Code.ShouldBe(1);

        _git.Read("a").ShouldContain("\n<<<<<<<<<<< ours\n  a: ready\n===========\n  a: blocked\n>>>>>>>>>>> theirs\n");
    }

    [Fact]
    public void Where_nothing_can_be_merged_ours_stays_and_that_is_told()
    {
        _git.Write("a", Document("pending", "pending", "pending"));

        var (code, _, error) = _git.Run("merge-progress", "missing", "a", "gone", "7", Paths.Progress);

        code.ShouldBe(129);
        error.ShouldStartWith($"error: {Paths.Progress} was not merged: ");
        _git.Read("a").ShouldBe(Document("pending", "pending", "pending"));
    }

    private static string Document(string a, string b, string c, string more = "") =>
        $"# Progress\n\n#### Phase 1: One\n\n```yaml\nstatus: ready\ndeliverables:\n  a: {a}\n  b: {b}\n  c: {c}\n{more}```\n\nProse.\n";

    private static string Operations(string session) => OperationsSession.Region.Set(
        Document("pending", "pending", "pending", more: $"  note: {session[..4]}\n").Replace(
            "status: ", $"last_action: '{OperationsSession.LastAction(session, "1 of 2 met")}'\nnext_action: '{OperationsSession.NextAction($"{Paths.OperationsReviews}/{session}.md", "2 recommendations")}'\nstatus: ", StringComparison.Ordinal),
        $"Last operations session: [{session}](operations/reports/{session}.md)\n\n- of {session}\n");

    private void Branch(string name, string document)
    {
        _git.BranchTo(name);
        Save(name, document);
        _git.Git("switch", "--quiet", "main");
    }

    private void Decide(string branch, string other, string document)
    {
        _git.Git("switch", "--quiet", branch);
        _git.Try("merge", "--quiet", other).ExitCode.ShouldBe(1);
        Save(branch, document);
    }

    private void Save(string message, string document)
    {
        _git.Write(Paths.Progress, document);
        _git.Git("add", ".");
        _git.Git("commit", "--quiet", "-m", message);
    }

    private List<string> Snapshot() =>
        [.. Directory.EnumerateFiles(_git.Root, "*", SearchOption.AllDirectories).Select(file => $"{Path.GetRelativePath(_git.Root, file)} {File.ReadAllText(file, Encoding.Latin1)}")];
}
