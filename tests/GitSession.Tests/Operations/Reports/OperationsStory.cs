using GitSession.Framework.Audit;
using GitSession.Operations.Figures;
using GitSession.Operations.Incidents;
using GitSession.Operations.Protocols;
using GitSession.Operations.Reports;
using GitSession.Tests.Progress;
using GitSession.Tests.Support;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Tests.Operations.Reports;

/// <summary>An operations session in memory, as bare or as full as a test needs it.</summary>
internal sealed class OperationsStory
{
    private const string Phase = "8";

    public OperationsStory()
    {
        Day.Start("Operations");
        Day.Repository.MergeBases[Day.Repository.At.Commit ?? ""] = "base";
        Session = Day.Live.Id;
    }

    public InMemoryDay Day { get; } = new();

    public string Session { get; }

    public ProtocolBook Book => ProtocolBook.Read(Day.Workspace);

    public ProtocolRun? Run => Day.Workspace.Read(ProtocolRun.PathOf(Session)) is { } text ? RunDocument.Parse(ProtocolRun.PathOf(Session), text) : null;

    public Excellence Read() => new ReadExcellence(Day.Workspace, Day.Repository, Day.Settings, Day.Time).Run(Day.Live, Book, Run);

    /// <summary>A session in which all there is to tell of happened: two hours, from 09:15:04 on.</summary>
    public static OperationsStory Full()
    {
        var story = new OperationsStory();
        story.Write(Paths.Progress, SomeProgress.Ready().Text + "## Compliance\n\n```json\n{ \"access\": \"compliant\", \"backups\": \"open\" }\n```\n");
        story.Write(Paths.Targets, "format: 1\ntargets:\n  availability: { target: \">= 99.9\", unit: \"%\", category: performance }\n  latency: { target: \"< 200\", unit: ms, category: performance }\n  mttr: { target: \"< 120\", unit: s }\n  disk: { target: \"< 80\", unit: \"%\", category: capacity }\n  efficiency: \">= 10 x\"\n");
        story.Before("latency", "ms", "performance", 240, 250, 245, 255, 250, 260);
        story.Before("disk", "%", "capacity", 60, 65, 70, 75);
        story.Measure("availability", 99.95, "%", MetricCategory.Performance);
        story.Measure("latency", 210, "ms", MetricCategory.Performance);
        story.Measure("login failures", 3, null, MetricCategory.Security);
        story.Incidents();
        story.Protocols();
        story.Knowledge();
        story.Day.Time.PassMinutes(60);
        return story;
    }

    public void Write(string path, string text) => Day.Workspace.Write(path, text);

    public void Measure(string name, double value, string? unit = null, MetricCategory? category = null) =>
        new AddMetric(Day.Workspace, Day.Repository, Day.Time, Day.Random).Run(Day.Caller, new MetricRequest(name, MetricNumber.Text(value), unit, category));

    /// <summary>Values of the days before the session, at noon, the last one yesterday.</summary>
    public void Before(string name, string unit, string category, params double[] values)
    {
        var first = new DateTimeOffset(2026, 11, 20 - values.Length, 12, 0, 0, TimeSpan.FromHours(1));
        Write($"{Paths.Metrics}/2026-11-19-08-00-before-{name}-aaaa.yaml", string.Concat(values.Select((value, day) =>
            $"- {{ at: {Times.Text(first.AddDays(day))}, name: {name}, value: {MetricNumber.Text(value)}, unit: \"{unit}\", category: {category} }}\n")));
    }

    public string Open(string title, IncidentClass of, IncidentCategory category = IncidentCategory.Operations) =>
        new OpenIncident(Day.Workspace, Day.Repository, Day.Time).Run(Day.Caller, new Incident { Title = title, Class = of, Category = category }).Id;

    public void Edit(string id, Func<WrittenIncident, DateTimeOffset, WrittenIncident> decide) =>
        new EditIncident(Day.Workspace, Day.Repository, Day.Time).Run(Day.Caller, id, decide);

    public void Resolve(string id) => Edit(id, (written, now) => IncidentSteps.Resolve(written, "Robbie", null, null, now));

    /// <summary>The record of the session's protocols, in which nothing is done yet.</summary>
    public void BeginProtocols() => Write(ProtocolRun.PathOf(Session), RunDocument.Render(Session, Phase, "3.7", Day.Time.Now, Book.Of(Phase)));

    public void Find(string item, bool passed, string by, EvidenceKind kind, string subject, string detail, bool ticked)
    {
        var run = Run.ShouldNotBeNull();
        Write(ProtocolRun.PathOf(Session), RunDocument.Add(run, [(run.Find(item).ShouldNotBeNull(), new ItemEvidence(passed, Day.Time.Now, by, kind, subject, detail), ticked)]));
    }

    public void Learn(string name, string title, string more = "") =>
        Write($"{Paths.Learnings}/{name}.md", $"---\nformat: 1\nlearned_at: 2026-11-20T10:00:00+01:00\nproduced_by: {Session}\n{more}---\n\n# {title}\n");

    private void Incidents()
    {
        var pool = Open("Database is down", IncidentClass.P1);
        Day.Time.Pass(TimeSpan.FromSeconds(90));
        Resolve(pool);
        Edit(pool, (written, _) => written.Say(IncidentSection.Impact, "Nobody could log in").Say(IncidentSection.RootCause, "The pool was full"));
        var port = Open("A port is open", IncidentClass.P2, IncidentCategory.Security);
        Edit(port, (written, now) => IncidentSteps.Find(written, "Port 27017 is open to the world", VulnerabilityStatus.Open, now).Written);
        Day.Time.Pass(TimeSpan.FromSeconds(210));
        Resolve(port);
        var site = Open("The site is slow", IncidentClass.P0);
        Day.Time.PassMinutes(10);
        Edit(site, (written, now) => IncidentSteps.Escalate(written, "Ana", "people decide about P0", now));
        Day.Repository.Tagged.Add(("v1.0", Day.Time.Now.AddDays(-10), [new DeploymentCommit("c1", Day.Time.Now.AddDays(-11))]));
        Day.Repository.Tagged.Add(("v1.1", Day.Time.Now.AddHours(-2), [new DeploymentCommit("c1", Day.Time.Now.AddDays(-11)), new DeploymentCommit("c2", Day.Time.Now.AddHours(-5))]));
    }

    private void Protocols()
    {
        BeginProtocols();
        Find("start/1.1", true, ItemEvidence.Program, EvidenceKind.Check, "", "phases 7 and 7.5 are completed", ticked: true);
        Find("work/2.2", true, "Ada Lovelace", EvidenceKind.Commit, "5b0ccf4240", "the pool is larger", ticked: true);
        Find("work/3.3", true, "Ada Lovelace", EvidenceKind.Metric, "disk", "75 % before, 75 % now", ticked: false);
        Find("end/1.3", false, ItemEvidence.Program, EvidenceKind.Check, "", "the mean time to restore is over its target", ticked: false);
    }

    private void Knowledge()
    {
        Learn("alarm", "A pool needs an alarm");
        Learn("rollback", "Roll back first, then look for the cause", "tags: [best-practice]\n");
        Write($"{Paths.Decisions}/clinic.md", $"---\nformat: 1\ndecided_at: 2026-11-20T10:00:00+01:00\nproduced_by: {Session}\n---\n\n# Two replicas from now on\n");
        Write("docs/runbook.md", "# Runbook\n");
        Day.Repository.Commit(["docs/runbook.md"], "docs");
        Day.Repository.OtherChanges = [new Change("README.md", IsNew: false), new Change("src/a.cs", IsNew: false)];
        new AuditLog(Day.Workspace).Add(Session, new AuditLine { At = Day.Time.Now, Service = "BoundaryEnforcer", Action = "boundary_enforcement", Allowed = false, Boundary = "values_decision" });
    }
}
