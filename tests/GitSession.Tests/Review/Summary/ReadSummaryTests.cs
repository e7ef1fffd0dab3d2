using GitSession.Journal;
using GitSession.Memory;
using GitSession.Operations.Incidents;
using GitSession.Review.Summary;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Review.Summary;

public class ReadSummaryTests
{
    private readonly BranchStory _story = new();

    [Fact]
    public void Its_sessions_come_oldest_first_with_their_length_their_goals_and_their_commits()
    {
        var sessions = BranchStory.Full().Read().Sessions;

        sessions.Select(one => (one.Entry.Id, one.Entry.Status, one.Length, one.FirstLine, one.Commits)).ShouldBe([
            (BranchStory.First, EntryStatus.Closed, new TimeSpan(1, 5, 0), "The inbox is empty.", 2),
            (BranchStory.Second, EntryStatus.Interrupted, new TimeSpan(0, 45, 30), "This session was interrupted: it was not closed.", 0),
        ]);
        sessions.Select(one => (one.Met, one.Missed, one.Undecided)).ShouldBe([(1, 1, 1), (0, 0, 0)]);
    }

    [Fact]
    public void Loops_that_it_opened_and_that_are_open_come_most_urgent_first_and_those_that_it_closed_are_told_apart()
    {
        var loops = BranchStory.Full().Read().Loops;

        loops.Opened.Select(loop => (loop.Id, loop.Urgency)).ShouldBe([("bbb2", Urgency.High), ("aaa2", Urgency.Low)]);
        loops.Closed.Select(closing => (closing.Loop.Id, closing.In.Id)).ShouldBe([("old2", BranchStory.First)]);
        loops.Open.ShouldBe(3);
    }

    [Fact]
    public void A_loop_that_was_opened_and_closed_on_the_branch_is_a_closed_one()
    {
        _story.Now(Paths.Entry(BranchStory.First), EntryDocument.Render(BranchStory.Entry(BranchStory.First, "A") with { Loops = [BranchStory.Loop("aaa2", "Call", Urgency.High, "now") with { Closed = true }] }));

        var loops = _story.Read().Loops;

        (loops.Opened.Length, loops.Closed.ShouldHaveSingleItem().Loop.Id, loops.Open).ShouldBe((0, "aaa2", 0));
    }

    [Fact]
    public void What_waits_for_a_person_is_named_by_kind_and_what_somebody_decided_is_not()
    {
        var due = BranchStory.Full().Read().Due;

        due.Select(one => (one.Kind, one.Id, one.Boxes)).ShouldBe([
            (DueKind.FollowUp, "replicas", 0),
            (DueKind.FollowUp, "logs", 0),
            (DueKind.Deliberation, "where", 0),
            (DueKind.SuggestedRule, "SR-001", 0),
            (DueKind.ReviewPackage, BranchStory.Second, 1),
            (DueKind.ProtocolItem, "work/3.3", 0),
        ]);
        due[0].On.ShouldBe(new DateOnly(2026, 12, 1));
        due[1].On.ShouldBeNull();
    }

    [Fact]
    public void Of_the_progress_it_names_the_statuses_that_differ_and_no_other() => BranchStory.Full().Read().Progress.ShouldBe([
        new ProgressStep("Phase 7: Of 7", "in_progress", "completed"),
        new ProgressStep("7/monitoring", "pending", "completed"),
    ]);

    [Fact]
    public void A_phase_that_is_gone_has_a_status_no_more_and_a_block_that_could_not_be_read_is_compared_with_nothing()
    {
        _story.Before(Paths.Progress, "#### Phase 1: One\n\n```json\n{ \"status\": \"ready\" }\n```\n\n#### Phase 2: Two\n\n```json\n{ \"status\": }\n```\n");
        _story.Now(Paths.Progress, "#### Phase 2: Two\n\n```json\n{ \"status\": \"ready\" }\n```\n\n#### Phase 3: Three\n\n```json\n{ \"status\": \"pending\" }\n```\n");

        _story.Read().Progress.ShouldBe([new ProgressStep("Phase 3: Three", null, "pending"), new ProgressStep("Phase 1: One", "ready", null)]);
    }

    [Fact]
    public void Incidents_that_came_further_are_named_with_where_they_were_and_figures_that_miss_their_target()
    {
        var operations = BranchStory.Full().Read().Operations;

        operations.Incidents.Select(one => (one.Incident.Id, one.Before, one.Incident.Status)).ShouldBe([("down", null, IncidentStatus.Resolved), ("slow", IncidentStatus.Closed, IncidentStatus.Open)]);
        operations.Missed.Select(metric => (metric.Name, metric.Last?.Value)).ShouldBe([("latency", 210)]);
        operations.Reports.ShouldBe([$"{Paths.OperationsReports}/{BranchStory.Second}.md"]);
    }

    [Fact]
    public void Its_health_is_that_of_its_own_sessions()
    {
        var story = BranchStory.Full();
        story.Both(Paths.Audit(BranchStory.Older), "- { at: 2026-11-18T09:10:00+01:00, service: BoundaryEnforcer, action: a, allowed: false, rule: other }\n");

        var health = story.Read().Health.ShouldNotBeNull();

        // One of three enforcements and validations was not allowed: 100 × (1 − 1/3).
        (health.Sessions, health.Decisions, health.Score).ShouldBe((1, 3, 67));
        health.Refused.Select(pattern => (pattern.Reason, pattern.Occurrences)).ShouldBe([("inst_001_port", 1)]);
    }

    [Fact]
    public void What_was_there_before_is_nothing_of_the_branch_s()
    {
        _story.Both(Paths.Entry(BranchStory.Older), EntryDocument.Render(BranchStory.OlderEntry));
        _story.Both($"{Paths.Decisions}/logs.md", "---\nfollow_up: true\n---\n\n# Keep logs\n");
        _story.Both($"{Paths.Deliberations}/where.md", "---\n: [\n---\n");

        var summary = _story.Read();

        (summary.IsEmpty, summary.Loops.Open).ShouldBe((true, 2));
    }

    [Fact]
    public void What_cannot_be_read_is_named_once_and_the_rest_is_told()
    {
        var story = BranchStory.Full();
        story.Now($"{Paths.Decisions}/bad.md", "---\nfollow_up: soon\n---\n\n# Which\n");
        story.Now($"{Paths.Incidents}/bad.md", "---\nclass: P9\n---\n\n# What\n");
        story.Now(Paths.Audit(BranchStory.Second), "- { at: yesterday, service: S }\n");

        var summary = story.Read();

        summary.Damaged.Select(one => (one.Path, one.Line)).ShouldBe([(Paths.Audit(BranchStory.Second), 1), ($"{Paths.Decisions}/bad.md", 2), ($"{Paths.Incidents}/bad.md", 2)]);
        (summary.Sessions.Length, summary.Due.Length, summary.Errors >= 3).ShouldBe((2, 6, true));
    }

    [Fact]
    public void Where_the_journal_cannot_be_read_whole_nobody_says_how_many_loops_are_open()
    {
        var story = BranchStory.Full();
        story.Both("journal/2026-11-17-bad.md", "---\ninherited_from: [\n---\n");

        var summary = story.Read();

        (summary.Loops.Open, summary.Loops.Opened.Length, summary.Sessions.Length).ShouldBe((null, 0, 2));
        summary.Damaged.ShouldHaveSingleItem().Path.ShouldBe("journal/2026-11-17-bad.md");
    }

    [Fact]
    public void Left_out_the_base_is_what_the_remote_calls_its_main_branch_else_a_branch_with_a_usual_name()
    {
        foreach (var (name, commit) in new[] { ("main", "c0ffee"), ("origin/main", "c0ffee") })
        {
            _story.Repository.Known[name] = commit;
            _story.Repository.MergeBases[name] = commit;
        }

        new ReadSummary(_story.Workspace, _story.Repository, new FixedTime()).Run(null).Base.ShouldBe("origin/main");
    }

    [Theory]
    [InlineData(null, RefusalReason.NoBase)]
    [InlineData("nowhere", RefusalReason.UnknownRevision)]
    public void What_there_is_not_is_refused(string? named, RefusalReason reason) =>
        Should.Throw<Refusal>(() => new ReadSummary(_story.Workspace, _story.Repository, new FixedTime()).Run(named)).Reason.ShouldBe(reason);
}
