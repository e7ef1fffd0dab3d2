using GitSession.Framework.Audit;
using GitSession.Framework.Statistics;
using GitSession.Handoffs;
using GitSession.Journal;
using GitSession.Memory;
using GitSession.Tests.Framework.Statistics;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Handoffs;

/// <summary>Handoffs with something, or nothing, in every part.</summary>
internal static class Sample
{
    private const string Id = "2026-11-20-09-15-checking-inbox-k3f2";

    public static Handoff Empty { get; } = new()
    {
        Entry = new Entry { Id = Id, Path = $"journal/{Id}.md", Title = "Session of 2026-11-20 09:15", Mode = "ops", StartedAt = Moments.Morning, EndedAt = Moments.After(5) },
        Memory = WorkingMemory.Empty,
        State = RepositoryState.Empty with { Branch = "main", SinceStart = new DiffStat(0, 0, 0) },
        Phases = [new PhaseReport(Phase.Cleanup, Verdict.Pass, "nothing to do")],
    };

    private static FrameworkReport Framework => FrameworkReport.OfSession(
        Id,
        Logs.Trail(
            Logs.Of(ServiceName.Boundaries, context: "src/a.cs"),
            Logs.Of(ServiceName.Boundaries, allowed: false, minute: 1, rule: "inst_031_schema", context: "src/db/schema.sql") with { Domain = "TECHNICAL_IMPLEMENTATION", Boundary = "architecture" },
            Logs.Of(ServiceName.CrossReference, minute: 1, facts: ("status", "APPROVED")),
            Logs.Of(ServiceName.Pressure, minute: 2, facts: [("score", "0.2"), ("level", "NORMAL")]),
            Logs.Of(ServiceName.Pressure, minute: 3, facts: [("score", "0.35"), ("level", "ELEVATED")]),
            Logs.Of(ServiceName.Pressure, minute: 4, facts: [("score", "0.6"), ("level", "HIGH"), ("trend", "escalating")]),
            Logs.Of(ServiceName.Verification, minute: 5, facts: [("decision", "PROCEED"), ("confidence", "0.9")])),
        AllFigures.Of([SessionFigures.Of("2026-11-19", Logs.Trail(Logs.Of(ServiceName.Boundaries)))]),
        new SessionSigns { Triggered = [ServiceName.Boundaries, ServiceName.Classification] },
        Moments.After(5));

    public static Handoff Whole => Empty with
    {
        Entry = Empty.Entry with
        {
            Title = "Checking inbox",
            Branch = "feature/calendar",
            Notes = [new Note("insurance-resolution", NoteKind.Thread), new Note("appointment tomorrow at 14:00", NoteKind.Time), new Note("the doorbell is broken")],
        },
        Framework = Framework,
        Suggested = "- SR-001 (New Rules): Approve changes of the schema\n",
        Stated = "The inbox is empty.\n\n# Not a heading",
        Memory = Memory,
        State = State,
        Phases =
        [
            new PhaseReport(Phase.Cleanup, Verdict.Warn, "1 process ended, 1 left", ["ended 4711: npm start", "left 4712: listens on port 9000"]),
            new PhaseReport(Phase.FrameworkAnalysis, Verdict.Skip, "not yet"),
            new PhaseReport(Phase.RuleIntelligence, Verdict.Skip, "not yet"),
            HandoffGit.Phase(State),
            new PhaseReport(Phase.Handoff, Verdict.Pass, "written and committed | with the journal entry"),
            new PhaseReport(Phase.CompactionMarker, Verdict.Pass, "left for the next start"),
        ],
        Progress = ["7/monitoring_setup: pending → completed"],
        Documents = ["docs/guide.md"],
        Deployed = "v1.2.0 on two of three hosts",
    };

    public static Handoff Saying(string text) => Whole with
    {
        Stated = text,
        Entry = Whole.Entry with { Title = text, Notes = [new Note(text)] },
        Memory = WorkingMemory.Empty.Take(text, text, Moments.Morning).Aim(text).Tell(new Note(text)).Open(Moments.Loop("k3f2", Urgency.High) with { Description = text, Context = text }),
        State = Whole.State with { Untracked = [text], Commits = [new SessionCommit("abc1234", text, null)] },
        Phases = [new PhaseReport(Phase.Cleanup, Verdict.Warn, text, [text])],
        Deployed = text,
    };

    private static WorkingMemory Memory
    {
        get
        {
            var loops = WorkingMemory.Empty
                .Open(Moments.Loop("k3f2", Urgency.High) with { Description = "Insurance agent callback", Context = "they said they'd call back", Type = LoopType.Followup, Carried = 2 })
                .Open(Moments.Loop("9xw4") with { Description = "Doctor appointment prep" })
                .Open(Moments.Loop("m2ra", Urgency.Low) with { Description = "Update calendar" })
                .Close("m2ra", "done on the way", Moments.After(3));
            return loops.Take("Checking inbox", null, Moments.Morning).Complete(Moments.After(1))
                .Take("Sorting papers", null, Moments.After(1)).Abandon(Moments.After(2))
                .Take("Planning Thursday", "the week is full", Moments.After(2))
                .Aim("Clear inbox").Judge(1, achieved: true).Aim("Review calendar").Judge(2, achieved: false).Aim("Call the clinic");
        }
    }

    private static RepositoryState State => new()
    {
        Branch = "feature/calendar",
        Commit = "5b0ccf4240084360d325e4af36dc68c5689ac770",
        Upstream = "origin/feature/calendar",
        Ahead = 2,
        Behind = 1,
        Staged = [new FileState('A', "staged.txt")],
        Unstaged = [new FileState('M', "src/parser.cs"), new FileState('D', "a file with spaces.txt")],
        Untracked = ["notes/"],
        Conflicts = ["both.txt"],
        Stashes = 1,
        Operation = Operation.CherryPick,
        Submodules = [new ChangedSubmodule("vendor/lib", NewCommit: true, Modified: false, Untracked: true)],
        Worktrees = [new OtherWorktree("/home/robbie/calendar-hotfix", "hotfix"), new OtherWorktree("/home/robbie/look", null)],
        SinceStart = new DiffStat(5, 120, 30),
        Commits = [new SessionCommit("abc1234", "calendar: read the week", Id), new SessionCommit("def5678", "tidy up", null) { IsOwn = true, CommittedAt = Moments.After(1) }, new SessionCommit("aaa9999", "a colleague's, pulled", null) { CommittedAt = Moments.After(1) }, new SessionCommit("0123456", "another's", "2026-11-20-09-00-else-p7qz")],
        Deployment = new Deployment("v1.2.0", 3),
    };
}
