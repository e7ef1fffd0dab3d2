using GitSession.Memory;
using GitSession.Sessions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Sessions;

public class LiveSessionDocumentTests
{
    private const string Id = "2026-11-20-09-15-inbox-k3f2";
    private static readonly string Path = Paths.LiveSession(Id);

    private const string Text = $$"""
        # written by hand
        session:
          format: 1
          id: "{{Id}}"   # quoted by somebody
          weather: rain
          started_at: 2026-11-20T09:15:04+01:00
          focus: { description: Inbox, started_at: 2026-11-20T09:15:04+01:00, colour: blue }  # in hand
          attention_stack: []
          # loops follow
          open_loops:
            - { id: 9xw4, description: Doctor, opened_at: 2026-11-20T09:15:04+01:00, flag: true }
            # a remark between two loops
            - { id: m2ra, description: Calendar, opened_at: 2026-11-20T09:15:04+01:00 }
          robbie_context: { energy_level: low, time_pressure: high, mood: fine, shoes: wet }
          owner: null

        notes_of_mine: |
          keep this
        """;

    private readonly InMemoryDay _day = new();

    public LiveSessionDocumentTests() => _day.Workspace.Write(Path, Text);

    [Fact]
    public void What_is_not_ours_survives_an_edit_byte_for_byte()
    {
        var settled = Edited(memory => memory.Change(memory.Loop("9xw4") with { Description = "Doctor No" }));

        var edited = Edited(memory => memory.Change(memory.Loop("9xw4") with { Description = "Doctor Who" }));

        edited.ShouldBe(settled.Replace("description: Doctor No,", "description: Doctor Who,", StringComparison.Ordinal));
        Comments(edited).ShouldBe(["# written by hand", "# quoted by somebody", "# in hand", "# loops follow", "# a remark between two loops"]);
        edited.ShouldContain("  weather: rain\n");
        edited.ShouldContain("colour: blue");
        edited.ShouldContain("flag: true");
        edited.ShouldContain("shoes: wet");
        edited.ShouldEndWith("\nnotes_of_mine: |\n  keep this");
    }

    [Fact]
    public void A_document_that_says_the_same_is_not_written_again()
    {
        Edited(memory => memory);
        _day.Time.PassMinutes(5);

        Edited(memory => memory);

        _day.Workspace.WrittenAt(Path).ShouldBe(_day.Time.GetUtcNow().AddMinutes(-5));
    }

    [Fact, Trait("Requirement", "MEM-28"), Trait("Requirement", "MEM-29"), Trait("Requirement", "MEM-30")]
    public void The_human_context_is_read_by_its_older_name_and_stays_below_it()
    {
        var human = _day.Live.Memory.Human;

        var edited = Edited(memory => memory with { Human = memory.Human with { Mood = "better" } });

        human.ShouldBe(new HumanContext("low", "high", "fine"));
        edited.ShouldContain("  robbie_context: { energy_level: low, time_pressure: high, mood: better, shoes: wet }\n");
        edited.ShouldNotContain("human_context");
    }

    [Fact, Trait("Requirement", "MEM-28"), Trait("Requirement", "MEM-29"), Trait("Requirement", "MEM-30")]
    public void The_human_context_is_read_by_its_name()
    {
        _day.EditByHand(Path, "robbie_context", "human_context");

        var human = _day.Live.Memory.Human;

        human.ShouldBe(new HumanContext("low", "high", "fine"));
    }

    [Fact]
    public void Everything_that_is_written_is_read_again()
    {
        var memory = Everything();
        var session = new LiveSession { Id = Id, StartedAt = _day.Time.Now, Branch = "main", HeadAtStart = "c0ffee", Memory = memory, Owner = new Owner(4711, _day.Time.Now) };

        var again = LiveSessionDocument.Render(LiveSessionDocument.Parse(Path, LiveSessionDocument.Render(session)));

        again.ShouldBe(LiveSessionDocument.Render(session));
        again.ShouldContain("Phone: \\\"urgent\\\", #1");
    }

    private static WorkingMemory Everything() => (WorkingMemory.Empty with { Human = new HumanContext("low", null, "no") })
        .Take("Inbox", "why: because", Moments.Morning)
        .Push("Phone: \"urgent\", #1", null, Moments.After(1))
        .Complete(Moments.After(2))
        .Push("Door", "- it rings", Moments.After(3))
        .Open(Moments.Loop("9xw4", Urgency.High)).Open(Moments.Loop("m2ra"))
        .Close("m2ra", "true", Moments.After(4))
        .Aim("null").Aim("2").Judge(2, achieved: false)
        .Tell(new Note("14:00", NoteKind.Time));

    private string Edited(Func<WorkingMemory, WorkingMemory> change)
    {
        _day.Edit(change);
        return _day.Workspace.Read(Path) ?? "";
    }

    private static IEnumerable<string> Comments(string text) =>
        text.Split('\n').Where(line => line.Contains('#')).Select(line => line[line.IndexOf('#')..]);
}
