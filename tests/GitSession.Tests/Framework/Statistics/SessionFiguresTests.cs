using System.Text;
using FsCheck.Fluent;
using GitSession.Framework.Audit;
using GitSession.Framework.Statistics;
using GitSession.Tests.Support;

namespace GitSession.Tests.Framework.Statistics;

public class SessionFiguresTests
{
    [Fact]
    [Trait("Requirement", "SES-31")]
    [Trait("Requirement", "SES-81")]
    public void Each_service_s_decisions_are_counted_by_what_came_of_them()
    {
        var figures = SessionFigures.Of("one", Logs.Trail(
            Logs.Of(ServiceName.Boundaries),
            Logs.Of(ServiceName.Boundaries, allowed: false, rule: "inst_001"),
            Logs.Of(ServiceName.CrossReference, allowed: null)));

        figures.Of(ServiceName.Boundaries).ShouldSatisfyAllConditions(
            of => of.Events.ShouldBe(2),
            of => of.Allowed.ShouldBe(1),
            of => of.Blocked.ShouldBe(1),
            of => of.Violations.ShouldBe(1));
        figures.Of(ServiceName.CrossReference).Events.ShouldBe(1);
        figures.Of(ServiceName.Deliberation).Events.ShouldBe(0);
        figures.Events.ShouldBe(3);
    }

    [Fact]
    [Trait("Requirement", "SES-32")]
    [Trait("Requirement", "SES-82")]
    public void Violations_are_grouped_by_their_first_reason()
    {
        var figures = SessionFigures.Of("one", Logs.Trail(
            Logs.Of(ServiceName.Boundaries, allowed: false, minute: 2, rule: "inst_001", context: "b"),
            Logs.Of(ServiceName.Boundaries, allowed: false, minute: 1, rule: "inst_001", context: "a"),
            Logs.Of(ServiceName.Boundaries, allowed: false, minute: 3, context: "c") with { Violations = [new AuditViolation(null, "too loud")] },
            Logs.Of(ServiceName.Boundaries, allowed: true, minute: 4, rule: "inst_002", context: "d")));

        figures.Patterns.Keys.ShouldBe(["inst_001", "too loud"]);
        figures.Patterns["inst_001"].Occurrences.ShouldBe(2);
        figures.Patterns["inst_001"].Contexts.ShouldBe(["a", "b"]);
        figures.Patterns["inst_001"].Evidence.Select(one => one.Context).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void A_rule_s_findings_are_told_apart_by_what_people_made_of_them()
    {
        var figures = SessionFigures.Of("one", Logs.Trail(
            Logs.Of(ServiceName.Boundaries, allowed: false, rule: "inst_001"),
            Logs.Of(ServiceName.Boundaries, allowed: true, rule: "inst_001", facts: ("approved", "true")),
            Logs.Of(ServiceName.CrossReference, allowed: true, rule: "inst_001")));

        figures.Rules["inst_001"].ShouldBe(new RuleFigures(1, 1, 1));
    }

    [Fact]
    public void Several_sessions_together_are_the_same_in_whatever_order()
    {
        Law.Holds(Logs.Random.ListOf(12).Select(lines => lines.ToArray()), lines =>
        {
            var (a, b, c) = (Of("a", lines[..4]), Of("b", lines[4..8]), Of("c", lines[8..]));

            Shown(a.Plus(b).Plus(c)).ShouldBe(Shown(a.Plus(b.Plus(c))));
            Shown(b.Plus(a) with { Session = "a", Scores = [] }).ShouldBe(Shown(a.Plus(b) with { Scores = [] }));
        });
    }

    [Fact]
    public void What_is_kept_is_read_again_to_the_last_figure()
    {
        Law.Holds(Logs.Random.ListOf(10).Select(lines => lines.ToArray()), lines =>
        {
            var figures = Of("one", lines) with { Damaged = 2 };

            var read = FiguresReader.Parse(FiguresWriter.Render(figures)).ShouldNotBeNull();

            Shown(read).ShouldBe(Shown(figures));
        });
    }

    private static SessionFigures Of(string session, params AuditLine[] lines) => SessionFigures.Of(session, Logs.Trail(lines));

    private static string Shown(SessionFigures figures) => Encoding.UTF8.GetString(FiguresWriter.Render(figures));
}
