using System.Text.Json;
using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

/// <summary>States that real repositories are in, with the program as a process and git as it is.</summary>
public sealed class RealRepositoryTests : IDisposable
{
    private readonly GitFixture _git = new();

    public RealRepositoryTests() => _git.MakeACommit("tracked.txt");

    public void Dispose() => _git.Dispose();

    [Fact]
    public void A_live_session_survives_switching_to_a_branch_that_knows_nothing_of_sessions()
    {
        _git.Git("branch", "old");
        _git.Run("init").Code.ShouldBe(0);
        _git.Run("start", "one").Code.ShouldBe(0);
        _git.Run("close").Code.ShouldBe(0);
        _git.Run("start", "two").Code.ShouldBe(0);

        _git.Git("switch", "--quiet", "old");
        _git.Git("add", "--all");

        _git.Status().ShouldBeEmpty();
        Json("status").GetProperty("focus").GetProperty("description").GetString().ShouldBe("two");
    }

    [Fact]
    [Trait("Requirement", "MEM-121")]
    public void After_init_start_and_close_nothing_is_left_over_in_git_status()
    {
        _git.Run("init");
        _git.Run("start", "Checking inbox");
        _git.Write(".ai_context/session/mood.txt", "tired");
        _git.Run("loop", "add", "Insurance callback", "--why", "they said so");

        _git.Run("close").Code.ShouldBe(0);

        _git.Status().ShouldBeEmpty();
        _git.Git("ls-tree", "-r", "--name-only", "HEAD").ShouldNotContain("session/");
    }

    [Fact]
    public void While_a_merge_is_in_progress_the_entry_is_written_and_the_next_close_commits_it()
    {
        _git.BranchTo("other");
        _git.Write("tracked.txt", "theirs\n");
        _git.Git("commit", "--quiet", "-am", "theirs");
        _git.Git("switch", "--quiet", "main");
        _git.Write("tracked.txt", "ours\n");
        _git.Git("commit", "--quiet", "-am", "ours");
        _git.Run("start", "During a merge");
        _git.Try("merge", "other");

        var during = Json("close");
        _git.Git("merge", "--abort");
        _git.Run("start", "After it");
        var after = Json("close");

        during.GetProperty("commit").ValueKind.ShouldBe(JsonValueKind.Null);
        after.GetProperty("commit").GetString().ShouldNotBeNull();
        _git.Git("show", "--format=", "--name-only", "HEAD").Split('\n').Length.ShouldBe(4);
        _git.Status().ShouldBeEmpty();
    }

    [Fact]
    public void Where_head_cannot_move_the_index_is_as_it_was_and_the_session_lives()
    {
        _git.Run("start", "Checking inbox");
        _git.Write("staged.txt", "");
        _git.Git("add", "staged.txt");
        _git.Write(".git/HEAD.lock", "");

        var refused = _git.Run("close");
        File.Delete(_git[".git/HEAD.lock"]);

        refused.Code.ShouldBe(1);
        refused.Error.ShouldStartWith("error: another git process holds a reference: HEAD.lock is there\n");
        _git.Status().ShouldBe("A  staged.txt");
        _git.Run("close").Code.ShouldBe(0);
        _git.Status().ShouldBe("A  staged.txt");
    }

    [Fact]
    public void Not_even_the_hooks_of_index_and_references_run()
    {
        foreach (var hook in new[] { "post-index-change", "reference-transaction", "pre-commit", "post-commit", "commit-msg" })
        {
            _git.Write($".git/hooks/{hook}", "#!/bin/sh\necho ran >>ran.txt\n");
            File.SetUnixFileMode(_git[$".git/hooks/{hook}"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        _git.Run("start", "Checking inbox");
        _git.Run("close").Code.ShouldBe(0);

        File.Exists(_git["ran.txt"]).ShouldBeFalse();
    }

    [Fact]
    public void A_sparse_checkout_inherits_what_its_worktree_leaves_out()
    {
        _git.MakeACommit("kept/file.txt");
        _git.Run("start", "one");
        _git.Run("loop", "add", "Insurance callback", "--why", "they said so");
        _git.Run("close");
        _git.Git("sparse-checkout", "set", "kept");
        Directory.Exists(_git["journal"]).ShouldBeFalse();

        var next = Json("start", "two");
        _git.Run("close").Code.ShouldBe(0);

        next.GetProperty("open_loops")[0].GetProperty("description").GetString().ShouldBe("Insurance callback");
        _git.Status().ShouldBeEmpty();
    }

    [Fact]
    public void A_sparse_checkout_that_takes_a_live_session_out_of_the_worktree_loses_nothing_of_it()
    {
        _git.MakeACommit("kept/file.txt");
        _git.Run("init");
        _git.Run("start", "one");
        _git.Run("loop", "add", "Insurance callback");
        _git.Git("add", "--all");
        _git.Git("commit", "--quiet", "-m", "settings");

        _git.Git("sparse-checkout", "set", "kept");
        var taken = !Directory.Exists(_git[".ai_context/session"]);
        var status = Json("status");
        var closed = _git.Run("close");
        var next = Json("start", "two");

        taken.ShouldBeTrue();
        status.GetProperty("focus").GetProperty("description").GetString().ShouldBe("one");
        status.GetProperty("open_loops")[0].GetProperty("description").GetString().ShouldBe("Insurance callback");
        closed.Code.ShouldBe(0);
        next.GetProperty("recovered").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void A_session_that_a_person_removed_by_hand_stays_removed_in_a_sparse_checkout_too()
    {
        _git.MakeACommit("kept/file.txt");
        _git.Run("init");
        _git.Git("add", "--all");
        _git.Git("commit", "--quiet", "-m", "settings");
        _git.Run("start", "one");
        _git.Git("sparse-checkout", "set", "kept");
        _git.Run("status");

        LiveFiles.In(_git.Root).ToList().ForEach(File.Delete);
        var removed = Json("status").GetProperty("session").ValueKind;
        _git.Run("start", "two");
        _git.Run("close");
        _git.Git("sparse-checkout", "reapply");

        removed.ShouldBe(JsonValueKind.Null);
        Json("status").GetProperty("session").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void A_pipe_in_the_place_of_a_document_is_waited_for_by_nobody()
    {
        _git.Run("init");
        using (var made = _git.Start("mkfifo", [_git[".ai_context/session-complete.marker"], _git["journal/2026-01-01-pipe.md"]], "."))
            made.WaitForExit();

        var started = _git.Run("start", "one");

        started.Code.ShouldBe(0);
        started.Out.ShouldContain("Focus: one");
    }

    [Fact]
    public void A_journal_that_git_ignores_is_written_and_said_not_to_be_committed()
    {
        _git.Write(".gitignore", "/journal/\n");
        _git.Git("add", ".gitignore");
        _git.Git("commit", "--quiet", "-m", "ignore");
        _git.Run("start", "Checking inbox");

        var closed = _git.Run("close");

        closed.Out.ShouldContain("WARN Handoff: git is told to ignore the journal");
        Directory.GetFiles(_git["journal"]).ShouldHaveSingleItem();
        File.ReadAllText(Directory.GetFiles(_git[".ai_context/handoffs"]).ShouldHaveSingleItem()).ShouldContain("| 5 Handoff | WARN | git is told to ignore the journal");
        _git.Git("log", "-1", "--format=%s").ShouldBe("ignore");
    }

    [Fact]
    public void A_shallow_clone_inherits_everything()
    {
        _git.Run("start", "one");
        _git.Run("loop", "add", "Insurance callback", "--why", "they said so");
        _git.Run("close");
        _git.Run("start", "two");
        _git.Run("close");
        _git.Git("clone", "--quiet", "--depth=1", "file://" + _git.Root, "../shallow");
        Directory.Delete(_git.Root, recursive: true);
        Directory.Move(_git["../shallow"], _git.Root);

        var status = Json("status");

        status.GetProperty("open_loops")[0].GetProperty("carried").GetInt32().ShouldBe(2);
    }

    [Fact]
    public void A_linked_worktree_has_sessions_of_its_own()
    {
        _git.Run("start", "here");
        _git.Git("worktree", "add", "--quiet", _git["../linked"]);
        Directory.Move(_git["../linked"], _git["../moved"]);
        _git.Git("worktree", "repair", _git["../moved"]);

        var there = _git.RunIn("../moved", "start", "there");

        there.Code.ShouldBe(0);
        Json("status").GetProperty("focus").GetProperty("description").GetString().ShouldBe("here");
    }

    [Fact]
    public void An_answer_that_cannot_be_written_is_no_crash()
    {
        _git.Run("start", "Checking inbox");

        var (code, error) = _git.RunToFullDisk("loop", "add", "Insurance callback", "--why", "they said so");

        code.ShouldBe(1);
        error.ShouldNotContain("Unhandled");
        Json("loop", "list").GetProperty("open_loops").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public void Terminal_commands_in_an_entry_do_not_reach_the_terminal()
    {
        _git.Write("journal/2026-01-01-a.md", "# T \u001B]0;pwn\u0007\u202Eevil\n\n## Open Loops\n\n- [ ] \u001B[31mred\n");

        var answer = _git.Run("status");

        answer.Out.ShouldContain("red");
        answer.Out.Where(c => char.IsControl(c) && c != '\n').ShouldBeEmpty();
        answer.Out.ShouldNotContain('\u202E');
    }

    private JsonElement Json(params string[] arguments)
    {
        var answer = _git.Run([.. arguments, "--json"]);
        answer.Code.ShouldBe(0, answer.Error);
        return JsonDocument.Parse(answer.Out).RootElement;
    }
}
