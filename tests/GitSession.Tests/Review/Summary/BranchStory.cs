using System.Collections.Immutable;
using GitSession.Journal;
using GitSession.Memory;
using GitSession.Operations.Protocols;
using GitSession.Review.Summary;
using GitSession.Tests.Progress;
using GitSession.Tests.Rules.Suggestions;
using GitSession.Tests.Support;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Tests.Review.Summary;

/// <summary>A branch in memory that left main at one commit, as bare or as full as a test needs it.</summary>
internal sealed class BranchStory
{
    public const string Older = "2026-11-18-08-00-before-mmmm";
    public const string First = "2026-11-19-09-00-inbox-aaaa";
    public const string Second = "2026-11-20-09-00-operations-bbbb";

    private readonly FixedTime _time = new();

    public BranchStory()
    {
        Workspace = new InMemoryWorkspace(_time);
        Repository = new FakeRepository(Workspace);
        Repository.MergeBases["main"] = "c0ffee";
    }

    public InMemoryWorkspace Workspace { get; }

    public FakeRepository Repository { get; }

    public static Entry OlderEntry { get; } = Entry(Older, "Before") with
    {
        Loops = [Loop("old2", "Renew the certificate", Urgency.Medium), Loop("old3", "Water the plants", Urgency.Low)],
    };

    public static Entry FirstEntry { get; } = Entry(First, "Checking the inbox") with
    {
        Mode = "general",
        StartedAt = At("2026-11-19T09:00:00+01:00"),
        EndedAt = At("2026-11-19T10:05:00+01:00"),
        Summary = "The inbox is empty.\n\n- Checking the inbox",
        Goals = [new Goal("Clear the inbox", true), new Goal("Review the calendar", false), new Goal("Call Ana")],
        InheritedFrom = [Older],
        Carried = Carried((Older, "old3")),
        Loops = [Loop("old2", "Renew the certificate", Urgency.Medium) with { Closed = true }, Loop("old3", "Water the plants", Urgency.Low), Loop("aaa2", "Follow up on the call", Urgency.Low, "they will ring") with { Type = LoopType.Followup }],
    };

    public static Entry SecondEntry { get; } = Entry(Second, "Operations") with
    {
        Mode = "operations",
        Status = EntryStatus.Interrupted,
        StartedAt = At("2026-11-20T09:00:00+01:00"),
        EndedAt = At("2026-11-20T09:45:30+01:00"),
        Summary = "This session was interrupted: it was not closed.",
        InheritedFrom = [First],
        Carried = Carried((Older, "old3"), (First, "aaa2")),
        Loops = [Loop("bbb2", "Which replica is the first?", Urgency.High, "both answer") with { Type = LoopType.Question }, Loop("aaa2", "Follow up on the call", Urgency.Low, "they will ring") with { Type = LoopType.Followup }, Loop("old3", "Water the plants", Urgency.Low)],
    };

    /// <summary>Two sessions, and all that there is to tell of them.</summary>
    public static BranchStory Full()
    {
        var story = new BranchStory();
        story.Both(Paths.Entry(Older), EntryDocument.Render(OlderEntry));
        story.Both(Paths.Targets, "format: 1\ntargets:\n  latency: { target: \"< 200\", unit: ms }\n  uptime: { target: \">= 99\", unit: \"%\" }\n");
        story.Sessions();
        story.Decisions();
        story.Operations();
        story.Repository.Told = [new CommitTrailer("c1", At("2026-11-19T09:30:00+01:00"), First), new CommitTrailer("c2", At("2026-11-19T09:40:00+01:00"), First), new CommitTrailer("c3", At("2026-11-20T09:40:00+01:00"), "another")];
        return story;
    }

    public static DateTimeOffset At(string time) => Times.Parse(time) ?? throw new FormatException(time);

    public static Entry Entry(string id, string title) => new() { Id = id, Path = Paths.Entry(id), Title = title };

    public static LoopLine Loop(string id, string description, Urgency urgency, string? context = null) => new() { Id = id, Description = description, Context = context, Urgency = urgency };

    public void Both(string path, string text)
    {
        Before(path, text);
        Now(path, text);
    }

    public void Before(string path, string text) => Repository.Texts[("c0ffee", path)] = text;

    public void Now(string path, string text)
    {
        Workspace.Write(path, text);
        Repository.Commit([path], "");
    }

    public BranchSummary Read() => new ReadSummary(Workspace, Repository, _time).Run("main");

    private static ImmutableSortedDictionary<string, CarriedLoop> Carried(params (string From, string Id)[] loops) =>
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, loops.Select(loop => KeyValuePair.Create(loop.Id, new CarriedLoop(loop.From, 1))));

    private void Sessions()
    {
        Now(Paths.Entry(First), EntryDocument.Render(FirstEntry));
        Now(Paths.Entry(Second), EntryDocument.Render(SecondEntry));
        Now(Paths.Audit(First), "- { at: 2026-11-19T09:10:00+01:00, service: BoundaryEnforcer, action: boundary_enforcement, allowed: true }\n"
            + "- { at: 2026-11-19T09:11:00+01:00, service: BoundaryEnforcer, action: boundary_enforcement, allowed: false, rule: inst_001_port, violations: [{ rule: inst_001_port, text: \"port 27017\" }] }\n"
            + "- { at: 2026-11-19T09:12:00+01:00, service: CrossReferenceValidator, action: cross_reference_validation, allowed: true }\n");
    }

    private void Decisions()
    {
        Now($"{Paths.Decisions}/replicas.md", "---\nformat: 1\nfollow_up: 2026-12-01\n---\n\n# Two replicas from now on\n");
        Now($"{Paths.Decisions}/logs.md", "---\nformat: 1\nfollow_up: true\n---\n\n# Keep logs\n");
        Now($"{Paths.Decisions}/done.md", "---\nformat: 1\nfollow_up: true\noutcome: it works\n---\n\n# Done already\n");
        Now($"{Paths.Deliberations}/where.md", "# Where does it live?\n\n## Human Decision\n\n- [ ] Files\n- [ ] Database\n");
        Now($"{Paths.Deliberations}/when.md", "# When?\n\n## Human Decision\n\n- [x] Now\n- [ ] Later\n");
        Now(SampleSuggestions.Document, SampleSuggestions.Tick(SampleSuggestions.Render(SampleSuggestions.New, SampleSuggestions.NeverViolated), "SR-002", "Reject"));
        Before(Paths.Progress, SomeProgress.Text("7", "in_progress", "", "monitoring=pending", "alarms=completed") + SomeProgress.Text("8", "pending", "", "rollout=pending"));
        Now(Paths.Progress, SomeProgress.Text("7", "completed", "", "monitoring=completed", "alarms=completed") + SomeProgress.Text("8", "pending", "", "rollout=pending"));
    }

    private void Operations()
    {
        Now($"{Paths.Incidents}/down.md", "---\nclass: P1\nstatus: resolved\ndetected_at: 2026-11-20T09:00:00+01:00\nresolved_at: 2026-11-20T09:02:00+01:00\n---\n\n# The database is down\n");
        Before($"{Paths.Incidents}/slow.md", "---\nclass: P2\nstatus: closed\n---\n\n# The site is slow\n");
        Now($"{Paths.Incidents}/slow.md", "---\nclass: P2\nstatus: open\n---\n\n# The site is slow\n");
        Before($"{Paths.Incidents}/same.md", "---\nclass: P3\nstatus: open\n---\n\n# Nothing new\n");
        Now($"{Paths.Incidents}/same.md", "---\nclass: P3\nstatus: open\n---\n\n# Nothing new, said better\n");
        Now(Paths.MetricsOf(Second), "- { at: 2026-11-20T09:30:00+01:00, name: latency, value: 210, unit: ms }\n- { at: 2026-11-20T09:30:00+01:00, name: uptime, value: 99.9, unit: \"%\" }\n");
        Now($"{Paths.OperationsReports}/{Second}.md", "# Report\n");
        Now($"{Paths.OperationsReviews}/{Second}.md", $"---\nsession: {Second}\n---\n\n# Review\n\n## Decisions\n\n- [ ] Raise the target\n- [x] Mend the pool\n\n## Sign-off\n\n- [ ] Reviewed by:\n");
        var run = RunDocument.Parse(ProtocolRun.PathOf(Second), RunDocument.Render(Second, "8", "3.7", At("2026-11-20T09:00:00+01:00"), ProtocolBook.Read(Workspace).Of("8")));
        var evidence = new ItemEvidence(true, At("2026-11-20T09:20:00+01:00"), "Ada Lovelace", EvidenceKind.Metric, "disk", "75 % before, 70 % now");
        Now(ProtocolRun.PathOf(Second), RunDocument.Add(run, [(run.Find("work/3.3").ShouldNotBeNull(), evidence, false)]));
    }
}
