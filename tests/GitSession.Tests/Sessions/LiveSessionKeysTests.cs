using GitSession.Memory;
using GitSession.Sessions;
using GitSession.Tests.Support;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Tests.Sessions;

public class LiveSessionKeysTests
{
    private readonly InMemoryDay _day = new();

    [Fact, Trait("Requirement", "MEM-08")]
    public void A_live_session_has_the_keys_of_its_format()
    {
        var session = _day.Start("Reviewing calendar").Session;

        var keys = Document(session).Keys;

        keys.ShouldBe(
        [
            "format", "id", "mode", "started_at", "branch", "head_at_start", "inherited_from", "focus", "attention_stack", "open_loops",
            "closed_loops", "goals", "notes", "first_focus", "handled", "human_context", "owner", "agent", "tokens", "processes",
        ]);
    }

    [Fact, Trait("Requirement", "MEM-13"), Trait("Requirement", "MEM-14"), Trait("Requirement", "MEM-15")]
    public void What_was_inherited_has_its_keys()
    {
        var session = _day.Start("Reviewing calendar").Session;

        var keys = Document(session).Map("inherited_from")?.Keys;

        keys.ShouldBe(["journal_entry", "open_loops", "threads", "entries", "notes"]);
    }

    [Fact, Trait("Requirement", "MEM-16"), Trait("Requirement", "MEM-17"), Trait("Requirement", "MEM-18"), Trait("Requirement", "MEM-19")]
    public void A_focus_has_its_keys_and_null_where_nothing_was_interrupted()
    {
        var session = _day.Start(new StartRequest { Focus = "Reviewing calendar", Why = "the week is full" }).Session;

        Text(session).ShouldContain(
            "  focus: { description: Reviewing calendar, started_at: 2026-11-20T09:15:04+01:00, context: the week is full, parent: null, after: null }\n");
    }

    [Fact, Trait("Requirement", "MEM-03"), Trait("Requirement", "MEM-21"), Trait("Requirement", "MEM-22"), Trait("Requirement", "MEM-23")]
    [Trait("Requirement", "MEM-24"), Trait("Requirement", "MEM-25")]
    public void A_loop_has_its_keys()
    {
        var session = _day.Start("Reviewing calendar").Session;

        var loop = _day.Open("Insurance agent callback", "they said they'd call back", Urgency.High, LoopType.Followup);

        Text(session).ShouldContain(
            $"    - {{ id: {loop.Id}, description: Insurance agent callback, opened_at: 2026-11-20T09:15:04+01:00, context: they said they'd call back, "
            + $"urgency: high, type: followup, opened_in: {session.Id}, carried: 0 }}\n");
    }

    [Fact, Trait("Requirement", "MEM-26"), Trait("Requirement", "MEM-27")]
    public void A_goal_is_true_false_or_null()
    {
        var session = _day.Start("Reviewing calendar", StartChoice.Plain, "met", "missed", "unjudged").Session;

        _day.Edit(memory => memory.Judge(1, achieved: true).Judge(2, achieved: false));

        Text(session).ShouldContain(
            "    - { description: met, achieved: true }\n    - { description: missed, achieved: false }\n    - { description: unjudged, achieved: null }\n");
    }

    [Fact, Trait("Requirement", "MEM-20")]
    public void The_last_of_the_attention_stack_is_its_top()
    {
        var session = _day.Start("Inbox").Session;

        _day.Edit(memory => memory.Push("Phone", null, _day.Time.Now).Push("Door", null, _day.Time.Now));

        Document(session).Maps("attention_stack").Select(focus => focus.Text("description")).ShouldBe(["Inbox", "Phone"]);
        _day.Live.Memory.Stack.Peek()?.Description.ShouldBe("Phone");
    }

    private string Text(LiveSession session) => _day.Workspace.Read(Paths.LiveSession(session.Id)) ?? "";

    private YamlMap Document(LiveSession session) => YamlMap.Parse("live", Text(session)).Map("session") ?? throw new InvalidOperationException();
}
