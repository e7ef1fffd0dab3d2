using GitSession.Framework.Audit;
using GitSession.Framework.Statistics;
using GitSession.Rules;
using GitSession.Sessions;
using GitSession.Tests.Rules.Suggestions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Sessions;

public class SuggestRulesTests
{
    private readonly InMemoryDay _day = new();

    private SuggestRules SuggestRules => new(_day.Workspace, Settings.Default, _ => (Quadrant.Operational, Persistence.Medium));

    [Fact]
    public void A_session_leaves_a_document_where_there_is_something_to_suggest()
    {
        SuggestRules.Run([], "one", Moments.Morning).ShouldBe(SuggestedDocument.None);

        var (path, text, count) = SuggestRules.Run(Figures(), "one", Moments.Morning);

        (path, count).ShouldBe((Paths.SuggestedRules("one"), 1));
        text.ShouldNotBeNull().ShouldContain("## New Rules (1)");
        _day.Workspace.Read(Paths.SuggestedRules("one")).ShouldBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Reject")]
    [InlineData("Approve")]
    public void What_was_suggested_is_not_made_again_whatever_was_decided(string? box)
    {
        var (path, text, _) = SuggestRules.Run(Figures(), "one", Moments.Morning);
        _day.Workspace.Write(path ?? "", box is null ? text ?? "" : SampleSuggestions.Tick(text ?? "", "SR-001", box));

        SuggestRules.Run(Figures(), "two", Moments.Morning).ShouldBe(SuggestedDocument.None);
    }

    [Fact]
    public void A_close_that_is_done_again_leaves_what_people_ticked()
    {
        var ticked = SampleSuggestions.Tick(SuggestRules.Run(Figures(), "one", Moments.Morning).Text ?? "", "SR-001", "Approve");
        _day.Workspace.Write(Paths.SuggestedRules("one"), ticked);

        SuggestRules.Run(Figures(), "one", Moments.After(5)).ShouldBe(new SuggestedDocument(Paths.SuggestedRules("one"), ticked, 1));
    }

    private static SessionFigures[] Figures() => [SessionFigures.Of("one", new AuditTrail([.. Enumerable.Range(0, 3).Select(Line)], []))];

    private static AuditLine Line(int minute) =>
        new() { At = Moments.After(minute), Service = ServiceName.Boundaries, Action = "boundary_enforcement", Allowed = false, Rule = "inst_031", Context = $"{minute}.sql" };
}
