using GitSession.Framework.Deliberation;
using GitSession.Tests.Support;

namespace GitSession.Tests.Framework;

[Trait("Requirement", "SES-76")]
public class DeliberationTests
{
    private const string Path = ".ai_context/deliberations/where-k3f2.md";

    [Theory]
    [InlineData("care: Patients wait less (nurses, patients) -> Extend hours", "care", "Patients wait less", "nurses|patients", "Extend hours")]
    [InlineData("**Virtue**: It is honest", "Virtue", "It is honest", "", null)]
    [InlineData("It is cheap", "", "It is cheap", "", null)]
    [InlineData("care: (all)", "care", "(all)", "", null)]
    public void A_position_says_its_framework_whom_it_speaks_for_and_its_option(string text, string framework, string said, string stakeholders, string? option)
    {
        var position = Position.Parse(text);

        (position.Framework, position.Text, string.Join('|', position.Stakeholders), position.Option).ShouldBe((framework, said, stakeholders, option));
        Position.Parse(position.ToString()).ToString().ShouldBe(position.ToString());
    }

    [Theory]
    [InlineData("", "", DeliberationOutcome.Open)]
    [InlineData("Files", "", DeliberationOutcome.Consensus)]
    [InlineData("Files", "speed matters more to some", DeliberationOutcome.Disagreement)]
    [InlineData("The disagreement stands", "", DeliberationOutcome.Disagreement)]
    [InlineData("Files|Database", "", DeliberationOutcome.Open)]
    public void A_person_decides_by_ticking_one_box(string ticked, string remains, DeliberationOutcome outcome)
    {
        var text = DeliberationDocument.Render(Question());
        foreach (var box in ticked.Split('|', StringSplitOptions.RemoveEmptyEntries))
            text = text.Replace($"- [ ] {box}", $"- [x] {box}", StringComparison.Ordinal);
        if (remains is not "")
            text = text.Replace("## Irreconcilable Differences\n", $"## Irreconcilable Differences\n\n- {remains}\n", StringComparison.Ordinal);

        var verdict = PluralisticDeliberationOrchestrator.Analyze(DeliberationDocument.Parse(Path, text));

        verdict.Outcome.ShouldBe(outcome);
        verdict.IsAmbiguous.ShouldBe(ticked.Contains('|'));
        verdict.HumanRequired.ShouldBe(outcome is DeliberationOutcome.Open);
        verdict.Remains.Length.ShouldBe(remains is "" ? 0 : 1);
    }

    [Fact]
    public void Frameworks_that_speak_for_different_options_are_in_tension()
    {
        var verdict = PluralisticDeliberationOrchestrator.Analyze(Question());

        verdict.Frameworks.ShouldBe(["CARE", "CONSEQUENTIALIST", "VIRTUE"]);
        verdict.Tensions.ShouldBe(2);
        verdict.Stakeholders.ShouldBe(["maintainers", "reviewers"]);
    }

    [Theory]
    [InlineData(DeliberationUrgency.Routine, 1)]
    [InlineData(DeliberationUrgency.Important, 4)]
    [InlineData(DeliberationUrgency.Urgent, 4)]
    [InlineData(DeliberationUrgency.Critical, 4)]
    public void A_routine_question_has_one_round_and_any_other_four(DeliberationUrgency urgency, int rounds)
    {
        var text = DeliberationDocument.Render(Question() with { Urgency = urgency });

        var verdict = PluralisticDeliberationOrchestrator.Analyze(DeliberationDocument.Parse(Path, text));

        (verdict.Rounds, verdict.RoundsDue).ShouldBe((1, rounds));
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var read = DeliberationDocument.Parse(Path, DeliberationDocument.Render(Question()));

        (read.Question, read.Urgency, read.At, read.ProducedBy).ShouldBe(("Where does state live?", DeliberationUrgency.Urgent, Moments.Morning, "some-session"));
        read.Options.ShouldBe(["Files", "Database", DeliberationRecord.Stands]);
        read.Positions.Select(position => position.ToString()).ShouldBe(Question().Positions.Select(position => position.ToString()));
    }

    private static DeliberationRecord Question() => new()
    {
        Question = "Where does state live?",
        Why = "Both work.",
        Urgency = DeliberationUrgency.Urgent,
        At = Moments.Morning,
        ProducedBy = "some-session",
        Options = ["Files", "Database"],
        Positions =
        [
            Position.Parse("consequentialist: Files are reviewed (reviewers) -> Files"),
            Position.Parse("care: Nobody has to run a server (maintainers) -> Files"),
            Position.Parse("virtue: A database is honest about its limits -> Database"),
        ],
    };
}
