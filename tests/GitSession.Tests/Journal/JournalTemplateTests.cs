using GitSession.Memory;
using GitSession.Sessions;
using GitSession.Tests.Support;
using GitSession.Text;

namespace GitSession.Tests.Journal;

public class JournalTemplateTests
{
    private readonly InMemoryDay _day = new();

    public JournalTemplateTests() => _day.Start("Checking inbox");

    [Fact, Trait("Requirement", "MEM-70"), Trait("Requirement", "MEM-77"), Trait("Requirement", "MEM-71")]
    public void An_entry_has_what_was_handled_what_is_open_and_what_the_next_must_know_in_that_order()
    {
        _day.Open("Call back");
        _day.Edit(memory => memory.Tell(new Note("the doorbell is broken")));

        var text = _day.Close("The inbox is empty.").EntryText;

        Headings(text).ShouldBe(["Checking inbox", "Session Summary", "Open Loops", "For the Next Instance"]);
        text.ShouldContain("## Session Summary\n\nThe inbox is empty.\n\n- Checking inbox");
        text.ShouldContain("## For the Next Instance\n\n- the doorbell is broken\n");
    }

    [Fact, Trait("Requirement", "MEM-69"), Trait("Requirement", "MEM-78"), Trait("Requirement", "MEM-79")]
    public void Urgent_loops_come_first_and_are_marked_as_such_the_others_are_listed_below()
    {
        _day.Open("Update calendar", "someday", Urgency.Low);
        _day.Open("Doctor appointment prep", "appointment is tomorrow");
        _day.Open("Insurance agent callback", "they said they'd call back", Urgency.High);

        var lines = _day.Close().EntryText.Split('\n').Where(line => line.StartsWith("- [ ]", StringComparison.Ordinal)).Select(line => line[..line.IndexOf(" <!--", StringComparison.Ordinal)]);

        lines.ShouldBe(
        [
            "- [ ] **HIGH**: Insurance agent callback - they said they'd call back",
            "- [ ] **MEDIUM**: Doctor appointment prep - appointment is tomorrow",
            "- [ ] **LOW**: Update calendar - someday",
        ]);
    }

    [Fact, Trait("Requirement", "MEM-80")]
    public void Threads_decisions_and_what_has_a_time_are_told_apart_for_the_next_instance()
    {
        _day.Edit(memory => memory
            .Tell(new Note("insurance-resolution", NoteKind.Thread))
            .Tell(new Note("which clinic", NoteKind.Decision))
            .Tell(new Note("appointment tomorrow at 14:00", NoteKind.Time)));

        var text = _day.Close().EntryText;

        text.ShouldEndWith(
            """
            ## For the Next Instance

            - Active threads: insurance-resolution
            - Pending decisions: which clinic
            - Time-sensitive items: appointment tomorrow at 14:00

            """);
    }

    [Fact, Trait("Requirement", "MEM-82")]
    public void Questions_are_quoted_where_there_are_some_and_left_out_where_there_are_none()
    {
        var without = _day.Close(new CloseRequest(DryRun: true)).EntryText;
        _day.Open("Which clinic", type: LoopType.Question);

        var with = _day.Close().EntryText;

        Headings(without).ShouldNotContain("Questions");
        with.ShouldEndWith("## Questions\n\n> Which clinic\n");
    }

    [Fact, Trait("Requirement", "MEM-81")]
    public void Learnings_are_left_out_where_there_are_none_and_stay_where_a_person_wrote_some()
    {
        var path = $"journal/{_day.Live.Id}.md";
        var without = _day.Close(new CloseRequest(DryRun: true)).EntryText;
        _day.Workspace.Write(path, "# Mine\n\n## Learnings\n\n- agents call before noon\n");

        var with = _day.Close().EntryText;

        Headings(without).ShouldNotContain("Learnings");
        with.ShouldContain("## Learnings\n\n- agents call before noon\n");
    }

    private static IEnumerable<string> Headings(string text) => MarkdownText.Parse("x.md", text).Sections.Select(section => section.Title);
}
