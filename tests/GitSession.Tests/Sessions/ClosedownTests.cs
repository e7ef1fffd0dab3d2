using GitSession.Cleanup;
using GitSession.Handoffs;
using GitSession.Sessions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Sessions;

public class ClosedownTests
{
    private readonly InMemoryDay _day = new();

    public ClosedownTests() => _day.Start("Inbox");

    [Fact, Trait("Requirement", "SES-105"), Trait("Requirement", "SES-46"), Trait("Requirement", "SES-17")]
    public void A_close_goes_through_six_phases_in_order_and_writes_a_handoff()
    {
        var report = _day.Close();

        report.Phases.Select(phase => phase.Phase).ShouldBe(Enum.GetValues<Phase>());
        _day.Workspace.Read(report.HandoffPath).ShouldBe(report.HandoffText);
        _day.Repository.Commits.ShouldHaveSingleItem().Paths.ShouldContain(report.HandoffPath);
    }

    [Fact, Trait("Requirement", "SES-44"), Trait("Requirement", "SES-43")]
    public void Uncommitted_work_is_a_warning_and_is_listed()
    {
        _day.Repository.Shown = new RepositoryState { Unstaged = [new FileState('M', "parser.cs")], Untracked = ["new.txt"] };

        var report = _day.Close();

        Of(report, Phase.GitAndState).ShouldBe((Verdict.Warn, "main, no upstream, uncommitted: 1 changed, 1 untracked"));
        report.HandoffText.ShouldContain("Changed and not staged (1):\n\n- M `parser.cs`\n");
        report.HandoffText.ShouldContain("- Uncommitted work: 1 changed, 1 untracked\n");
    }

    [Fact]
    public void What_the_session_itself_writes_is_no_uncommitted_work()
    {
        _day.Repository.Shown = new RepositoryState { Untracked = [".ai_context/", "journal/", "journal/a.md", ".ai_context/config.yaml"] };

        var report = _day.Close();

        Of(report, Phase.GitAndState).Verdict.ShouldBe(Verdict.Pass);
    }

    [Fact, Trait("Requirement", "MEM-88")]
    public void The_summary_is_made_of_what_was_handled_met_and_committed_in_the_session()
    {
        var id = _day.Live.Id;
        _day.Edit(memory => memory.Aim("Clear inbox").Judge(1, achieved: true).Complete(_day.Time.Now));
        _day.Repository.Shown = new RepositoryState
        {
            Commits = [new SessionCommit("b", "second", id), new SessionCommit("x", "another's", "else"), new SessionCommit("y", "nobody's", null), new SessionCommit("o", "earlier", null) { IsOwn = true, CommittedAt = _day.Time.Now.AddDays(-1) }, new SessionCommit("m", "without a hook", null) { IsOwn = true, CommittedAt = _day.Time.Now }, new SessionCommit("a", "first", id)],
        };

        var entry = _day.Close("All quiet.").Entry;

        entry.Summary.ShouldBe("All quiet.\n\n- Inbox\n- Goal met: Clear inbox\n- Committed: first\n- Committed: without a hook\n- Committed: second");
    }

    [Fact, Trait("Requirement", "MEM-88")]
    public void A_summary_names_ten_commits_and_counts_the_rest()
    {
        _day.Repository.Shown = new RepositoryState { Commits = [.. Enumerable.Range(1, 13).Select(i => new SessionCommit($"{i}", $"commit {i}", _day.Live.Id))] };

        var summary = _day.Close().Entry.Summary;

        summary.ShouldEndWith("- Committed: commit 4\n- Committed: 3 more");
    }

    [Fact, Trait("Requirement", "SES-54"), Trait("Requirement", "SES-55")]
    public void The_marker_names_the_handoff()
    {
        var report = _day.Close();

        var marker = CompletionMarker.Parse(_day.Workspace.Read(Paths.CompletionMarker) ?? "").ShouldNotBeNull();
        marker.ShouldBe(new CompletionMarker(_day.Time.Now, report.HandoffPath));
        report.HandoffText.ShouldContain($"\njournal_entry: {report.Entry.Path}\n");
    }

    [Fact]
    public void The_agent_of_another_live_session_is_not_ended()
    {
        var mine = _day.Live;
        var shell = _day.Machine.Run(10, "sh -c agent");
        _day.Machine.Children[10] = [new BackgroundProcess(4800, Moments.Morning, "agent")];
        new LiveSessions(_day.Workspace).Save(mine with { Processes = [shell] });
        _day.Me = new Owner(4800, _day.Time.Now);
        _day.Start("Another agent", StartChoice.Beside);
        _day.Named = mine.Id;

        var report = _day.Close();

        _day.Machine.Ended.ShouldBeEmpty();
        Of(report, Phase.Cleanup).Verdict.ShouldBe(Verdict.Warn);
    }

    [Fact]
    public void A_dry_run_shows_the_handoff_and_leaves_no_marker()
    {
        var before = _day.Files;

        var report = _day.Close(new CloseRequest(DryRun: true));

        report.HandoffText.ShouldContain("## Startup Instructions");
        Of(report, Phase.Handoff).Verdict.ShouldBe(Verdict.Skip);
        _day.Files.ShouldBe(before);
        _day.AllLive.ShouldHaveSingleItem();
    }

    [Fact]
    public void In_the_middle_of_a_rebase_the_handoff_says_that_it_is_not_committed()
    {
        _day.Repository.InProgress = Operation.Rebase;

        var report = _day.Close();

        Of(report, Phase.Handoff).Verdict.ShouldBe(Verdict.Warn);
        _day.Workspace.Read(report.HandoffPath).ShouldNotBeNull().ShouldContain("| 5 Handoff | WARN | written with the journal entry, not committed: a rebase is in progress");
    }

    [Fact]
    public void Where_git_could_not_commit_neither_entry_nor_handoff_nor_marker_is_left()
    {
        var before = _day.Files;
        _day.Repository.CommitFails = new Refusal(RefusalReason.IndexLocked, "index.lock");

        Should.Throw<Refusal>(() => _day.Close());

        _day.Files.ShouldBe(before);
    }

    [Fact]
    public void Without_an_identity_nothing_is_even_begun()
    {
        _day.Repository.KnowsWho = false;

        Should.Throw<Refusal>(() => _day.Close()).Reason.ShouldBe(RefusalReason.NoIdentity);

        _day.AllLive.ShouldHaveSingleItem();
    }

    [Fact]
    public void In_the_middle_of_a_merge_nobody_needs_an_identity()
    {
        (_day.Repository.KnowsWho, _day.Repository.InProgress) = (false, Operation.Merge);

        var report = _day.Close();

        report.Uncommitted.ShouldBe(new Uncommitted(Operation.Merge));
    }

    [Fact, Trait("Requirement", "MEM-76")]
    public void A_push_that_fails_is_said_and_the_session_is_closed()
    {
        _day.Repository.Pushed = new PushResult(false, "no remote");

        var report = _day.Close(new CloseRequest(Push: true));

        report.Push.ShouldBe(new PushResult(false, "no remote"));
        report.Commit.ShouldNotBeNull();
        _day.AllLive.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_the_close_itself_pushes_is_no_step_of_the_next_session(bool push)
    {
        _day.Repository.Shown = _day.Repository.Shown with { Upstream = "origin/main", Ahead = 2, Behind = 0 };

        var report = _day.Close(new CloseRequest(Push: push));

        report.HandoffText.Contains("Push what is not pushed", StringComparison.Ordinal).ShouldBe(!push);
    }

    [Fact]
    public void A_rule_that_nobody_committed_is_uncommitted_work()
    {
        _day.Repository.Shown = _day.Repository.Shown with { Untracked = [$"{Paths.Rules}/inst_001.md", "journal/2026-11-20-09-15-inbox-k3f2.md"] };

        var report = _day.Close();

        Of(report, Phase.GitAndState).Verdict.ShouldBe(Verdict.Warn);
        report.HandoffText.ShouldContain("inst_001.md");
    }

    private static (Verdict Verdict, string Detail) Of(CloseReport report, Phase phase) =>
        report.Phases.Where(went => went.Phase == phase).Select(went => (went.Verdict, went.Detail)).Single();
}
