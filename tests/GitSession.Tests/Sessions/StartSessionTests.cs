using GitSession.Memory;
using GitSession.Sessions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Sessions;

public class StartSessionTests
{
    private readonly InMemoryDay _day = new();

    [Fact, Trait("Requirement", "MEM-10")]
    public void A_session_is_named_by_its_time_its_first_focus_and_a_tail_and_so_is_its_file()
    {
        var session = _day.Start("Reviewing next week's calendar").Session;

        session.Id.ShouldMatch("^2026-11-20-09-15-reviewing-next-weeks-calendar-[a-z2-9]{4}$");
        _day.Files.Keys.ShouldBe([$".ai_context/session/{session.Id}.yaml"]);
    }

    [Fact, Trait("Requirement", "MEM-11")]
    public void The_mode_is_ops_unless_the_settings_or_the_start_say_otherwise()
    {
        var byDefault = _day.Start(new StartRequest()).Session.Mode;
        _day.Settings = Settings.Default with { Mode = "research" };
        var bySettings = _day.Start(new StartRequest { Choice = StartChoice.Beside }).Session.Mode;
        var asked = _day.Start(new StartRequest { Choice = StartChoice.Beside, Mode = "writing" }).Session.Mode;

        new[] { byDefault, bySettings, asked }.ShouldBe(["ops", "research", "writing"]);
    }

    [Fact]
    public void An_empty_mode_is_none()
    {
        var session = _day.Start(new StartRequest { Mode = " " }).Session;

        session.Mode.ShouldBe("ops");
    }

    [Fact, Trait("Requirement", "MEM-12")]
    public void A_session_knows_its_start_with_the_offset()
    {
        var session = _day.Start("Inbox").Session;

        _day.Workspace.Read(Paths.LiveSession(session.Id))?.ShouldContain("\n  started_at: 2026-11-20T09:15:04+01:00\n");
        _day.Live.StartedAt.ShouldBe(_day.Time.Now);
    }

    [Theory]
    [InlineData("0001-01-01-founding")]
    [InlineData("1970-01-01-founding")]
    [InlineData("9999-12-31-23-59-founding")]
    public void An_entry_may_be_named_for_any_day(string id)
    {
        _day.Workspace.Write(Paths.Entry(id), "# Founding\n");

        _day.Start("Inbox").Session.Inherited.Entries.ShouldHaveSingleItem().Id.ShouldBe(id);
    }

    [Fact]
    public void A_session_knows_where_it_began()
    {
        _day.Repository.At = new Head("feature/calendar", "5b0ccf4240084360d325e4af36dc68c5689ac770");

        var session = _day.Start("Inbox").Session;

        (session.Branch, session.HeadAtStart).ShouldBe(("feature/calendar", "5b0ccf4240084360d325e4af36dc68c5689ac770"));
    }

    [Fact, Trait("Requirement", "MEM-01"), Trait("Requirement", "MEM-106")]
    public void What_is_in_hand_is_known_to_whoever_asks()
    {
        _day.Start(new StartRequest { Focus = "Inbox", Why = "it is full" });

        var status = _day.Status();

        status.Session?.Memory.Focus.ShouldBe(new Focus("Inbox", _day.Time.Now, "it is full"));
    }

    [Fact, Trait("Requirement", "MEM-26")]
    public void A_session_starts_with_its_goals()
    {
        var session = _day.Start("Inbox", StartChoice.Plain, "Clear inbox", "Review calendar").Session;

        session.Memory.Goals.ShouldBe([new Goal("Clear inbox"), new Goal("Review calendar")]);
    }

    [Fact]
    public void A_document_that_is_missing_is_said()
    {
        _day.Settings = Settings.Default with { Documents = ["README.md", "operations/prompt.md"] };
        _day.Workspace.Write("README.md", "# Read me\n");

        var report = _day.Start("Inbox");

        report.MissingDocuments.ShouldBe(["operations/prompt.md"]);
    }

    [Fact]
    public void A_start_that_cannot_be_made_touches_nothing()
    {
        _day.Start("Interrupted");
        _day.Kill(_day.Live.Owner!);
        var before = _day.Files;

        Should.Throw<Refusal>(() => _day.Start("Inbox", StartChoice.Plain, " "));
        Should.Throw<Refusal>(() => _day.Start(new StartRequest { Focus = "Inbox", Why = new string('x', Phrase.MaxLength + 1) }));

        _day.Files.ShouldBe(before);
    }
}
