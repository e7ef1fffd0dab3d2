using GitSession.Knowledge;
using GitSession.Memory;
using GitSession.Operations.Incidents;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Operations.Incidents;

public class CloseIncidentTests
{
    private readonly InMemoryDay _day = new();

    [Theory]
    [InlineData(IncidentClass.P0, Urgency.High, true)]
    [InlineData(IncidentClass.P1, Urgency.High, true)]
    [InlineData(IncidentClass.P2, Urgency.Medium, false)]
    [InlineData(IncidentClass.P3, Urgency.Low, false)]
    [Trait("Requirement", "OPS-27"), Trait("Requirement", "OPS-28")]
    public void Its_learning_becomes_a_document_and_its_prevention_a_loop_that_name_it(IncidentClass of, Urgency urgency, bool significant)
    {
        _day.Start("Ops");
        var id = Resolved(of);

        var closed = Close(id, All);

        var learning = Learnings.ShouldHaveSingleItem();
        (learning.Id, learning.Title, learning.Significant).ShouldBe((closed.Incident.Learning, "A pool needs an alarm", significant));
        learning.Prose.ShouldContain(id);
        var loop = _day.Live.Memory.Loops.ShouldHaveSingleItem();
        (loop.Id, loop.Description, loop.Urgency, loop.Type).ShouldBe((closed.Incident.Loop, "Alarm at 80 %", urgency, LoopType.Task));
        loop.Context.ShouldNotBeNull().ShouldContain(id);
        (closed.Incident.Status, closed.Incident.ClosedAt).ShouldBe((IncidentStatus.Closed, _day.Time.Now));
    }

    [Fact]
    [Trait("Requirement", "OPS-38")]
    public void What_a_security_incident_taught_is_told_in_sessions_about_security()
    {
        _day.Start("Ops");

        Close(Resolved(IncidentClass.P2, IncidentCategory.Security), All);

        Learnings.ShouldHaveSingleItem().Domain.ShouldBe("security");
    }

    [Fact]
    [Trait("Requirement", "OPS-25")]
    public void Until_all_is_said_it_is_refused_names_all_that_is_missing_and_changes_nothing()
    {
        _day.Start("Ops");
        var id = Resolved(IncidentClass.P2);
        var before = _day.Files;

        var refusal = Should.Throw<Refusal>(() => Close(id, new ClosingWords { Said = [(IncidentSection.Impact, "Nobody could log in")] }));

        refusal.Reason.ShouldBe(RefusalReason.IncidentIncomplete);
        refusal.Others.ShouldBe(["Root Cause", "Resolution", "Prevention", "Learning"]);
        _day.Files.ShouldBe(before);
    }

    [Fact]
    [Trait("Requirement", "OPS-26")]
    public void One_that_matters_most_is_closed_only_after_a_person_was_told()
    {
        var id = Open(IncidentClass.P0);
        Edit(id, (written, now) => IncidentSteps.Resolve(written, "Robbie", null, null, now));

        Should.Throw<Refusal>(() => Close(id, All)).Reason.ShouldBe(RefusalReason.IncidentNotEscalated);

        Edit(id, (written, now) => IncidentSteps.Escalate(written, "Robbie", null, now));
        Close(id, All).Incident.Status.ShouldBe(IncidentStatus.Closed);
    }

    [Fact]
    public void One_that_goes_on_or_is_closed_is_not_closed()
    {
        var id = Open(IncidentClass.P2);

        Should.Throw<Refusal>(() => Close(id, All)).Reason.ShouldBe(RefusalReason.IncidentNotResolved);
        Edit(id, (written, now) => IncidentSteps.Resolve(written, "Robbie", null, null, now));
        Close(id, All);
        Should.Throw<Refusal>(() => Close(id, All)).Reason.ShouldBe(RefusalReason.IncidentClosed);

        Learnings.Count().ShouldBe(1);
    }

    [Fact]
    [Trait("Requirement", "OPS-27")]
    public void A_commit_that_brought_the_prevention_stands_for_the_loop_and_must_be_there()
    {
        _day.Start("Ops");
        var id = Resolved(IncidentClass.P2);
        _day.Repository.Known["HEAD"] = "c0ffee";

        Should.Throw<Refusal>(() => Close(id, All with { Commits = ["gone"] })).Reason.ShouldBe(RefusalReason.UnknownRevision);
        var closed = Close(id, All with { Commits = ["HEAD"] });

        (closed.Incident.Commits.Single(), closed.Incident.Loop, closed.IsPreventionLoose).ShouldBe(("c0ffee", null, false));
        _day.Live.Memory.Loops.ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_session_the_learning_is_kept_and_it_says_that_the_prevention_is_in_no_loop()
    {
        var closed = Close(Resolved(IncidentClass.P2), All);

        (closed.IsPreventionLoose, closed.Incident.Loop).ShouldBe((true, null));
        Learnings.Count().ShouldBe(1);
    }

    [Fact]
    public void Killed_at_any_write_and_run_again_it_has_made_nothing_twice()
    {
        for (var writes = 0; ; writes++)
        {
            var day = new InMemoryDay();
            day.Start("Ops");
            var id = Resolved(IncidentClass.P2, day: day);
            var killed = new CountingWorkspace(day.Workspace) { WritesLeft = writes };
            var error = Record.Exception(() => Close(id, All, day, killed));

            var again = error is null ? null : Record.Exception(() => Close(id, All, day));

            // Killed behind the last write of the document it is closed, and says so.
            (again is null or Refusal { Reason: RefusalReason.IncidentClosed }).ShouldBeTrue();
            var incident = new IncidentFolder(day.Workspace).Find(id).Incident;
            (incident.Status, incident.Said[IncidentSection.Learning]).ShouldBe((IncidentStatus.Closed, "A pool needs an alarm"));
            day.Workspace.List(Paths.Learnings).ShouldBe([KnowledgeKind.Learning.Path(incident.Learning ?? "")]);
            day.Live.Memory.Loops.Select(loop => loop.Id).ShouldBe([incident.Loop]);
            if (error is null)
            {
                writes.ShouldBeGreaterThan(3);
                return;
            }
        }
    }

    [Fact]
    [Trait("Requirement", "OPS-46")]
    public void One_that_came_back_counts_from_its_first_detection_to_its_last_resolution()
    {
        var id = Open(IncidentClass.P2);
        _day.Time.PassMinutes(1);
        Edit(id, (written, now) => IncidentSteps.Resolve(written, "Robbie", null, null, now));
        _day.Time.PassMinutes(2);
        Edit(id, (written, now) => IncidentSteps.Reopen(written, "it is back", now));
        new ReadIncidents(_day.Workspace, _day.Time).Run().Figures.Mttr.ShouldBeNull();
        _day.Time.PassMinutes(4);

        Edit(id, (written, now) => IncidentSteps.Resolve(written, "Robbie", null, null, now));

        var report = new ReadIncidents(_day.Workspace, _day.Time).Run();
        (report.Figures.Mttr, report.IsAchieved).ShouldBe((TimeSpan.FromMinutes(7), false));
    }

    [Fact]
    [Trait("Requirement", "OPS-16")]
    public void Incidents_are_ready_where_all_can_be_read_and_none_waits_too_long_for_an_answer()
    {
        IncidentReadiness.Read(_day.Workspace, _day.Time.Now).IsReady.ShouldBeTrue();
        var id = Open(IncidentClass.P1);
        IncidentReadiness.Read(_day.Workspace, _day.Time.Now.AddMinutes(15)).IsReady.ShouldBeTrue();

        IncidentReadiness.Read(_day.Workspace, _day.Time.Now.AddMinutes(16)).Overdue.Select(incident => incident.Id).ShouldBe([id]);
        Edit(id, (written, now) => IncidentSteps.Note(written, null, "looking", now));
        _day.Workspace.Write($"{Paths.Incidents}/damaged.md", "---\nclass: P7\n---\n");
        var ready = IncidentReadiness.Read(_day.Workspace, _day.Time.Now.AddMinutes(16));
        (ready.IsReady, ready.Overdue.Length, ready.Damaged.Length).ShouldBe((false, 0, 1));
    }

    private static ClosingWords All => new()
    {
        Said =
        [
            (IncidentSection.Impact, "Nobody could log in"), (IncidentSection.RootCause, "The pool was full"), (IncidentSection.Resolution, "A larger pool"),
            (IncidentSection.Prevention, "Alarm at 80 %"), (IncidentSection.Learning, "A pool needs an alarm"),
        ],
    };

    private IEnumerable<KnowledgeItem> Learnings => new KnowledgeFolder(_day.Workspace, KnowledgeKind.Learning).Read().Items;

    private string Open(IncidentClass of, IncidentCategory category = IncidentCategory.Operations, InMemoryDay? day = null) =>
        new OpenIncident((day ?? _day).Workspace, (day ?? _day).Repository, (day ?? _day).Time)
            .Run((day ?? _day).Caller, new Incident { Title = "Database is down", Class = of, Category = category }).Id;

    private string Resolved(IncidentClass of, IncidentCategory category = IncidentCategory.Operations, InMemoryDay? day = null)
    {
        var id = Open(of, category, day);
        Edit(id, (written, now) => IncidentSteps.Resolve(IncidentSteps.Escalate(written, "Robbie", null, now), "Robbie", null, null, now), day);
        return id;
    }

    private void Edit(string id, Func<WrittenIncident, DateTimeOffset, WrittenIncident> decide, InMemoryDay? day = null) =>
        new EditIncident((day ?? _day).Workspace, (day ?? _day).Repository, (day ?? _day).Time).Run((day ?? _day).Caller, id, decide);

    private ClosedIncident Close(string id, ClosingWords words, InMemoryDay? day = null, IWorkspace? workspace = null) =>
        new CloseIncident(workspace ?? (day ?? _day).Workspace, (day ?? _day).Repository, (day ?? _day).Settings, (day ?? _day).Time, (day ?? _day).Random)
            .Run((day ?? _day).Caller, id, words);
}
