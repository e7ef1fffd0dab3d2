using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

public sealed class StatusTests : IDisposable
{
    private const string Frame = """
        Focus: Reviewing next week's calendar
          (started 5 min ago, after Checking inbox)

        Attention Stack:
          [empty - nothing suspended]

        Open Loops (2):
          9xw4 [MEDIUM] Prepare doctor appointment notes
          m2ra [LOW] Follow up on insurance call

        Session Goals (2):
          [x] Clear inbox
          [ ] Review calendar

        Inherited Context:
          Previous session handled: calendar calibration
          Active thread: Insurance resolution

        """;

    private readonly Terminal _terminal = Terminal.WithSessions();

    public StatusTests()
    {
        _terminal.Session("start", "calendar calibration");
        _terminal.Session("note", "Insurance resolution", "--thread");
        _terminal.Session("close");
        _terminal.Time.PassMinutes(60);
    }

    public void Dispose() => _terminal.Dispose();

    [Fact, Trait("Requirement", "MEM-106"), Trait("Requirement", "MEM-107"), Trait("Requirement", "MEM-108"), Trait("Requirement", "MEM-109")]
    [Trait("Requirement", "MEM-110"), Trait("Requirement", "MEM-111")]
    public void What_is_on_its_mind_is_said_word_for_word()
    {
        var (doctor, insurance) = Work();

        var status = _terminal.Session("status");

        status.Out.ShouldBe(Frame.Replace("9xw4", doctor, StringComparison.Ordinal).Replace("m2ra", insurance, StringComparison.Ordinal));
        status.Error.ShouldBe("");
    }

    [Fact, Trait("Requirement", "MEM-106")]
    public void The_bare_program_says_the_same()
    {
        Work();

        var (status, bare) = (_terminal.Session("status"), _terminal.Session());

        bare.ShouldBe(status);
    }

    [Fact, Trait("Requirement", "MEM-106")]
    public void A_program_gets_it_as_json()
    {
        Work();
        _terminal.Session("focus", "push", "The phone", "--why", "it rings");

        _terminal.Session("status", "--json").Out.ShouldBeApproved();
    }

    [Fact, Trait("Requirement", "MEM-111")]
    public void Without_a_session_it_says_what_the_next_would_inherit()
    {
        Work();
        _terminal.Session("close");

        var (text, json) = (_terminal.Session("status"), _terminal.Session("status", "--json"));

        text.Out.ShouldBeApproved();
        text.Code.ShouldBe(0);
        json.Json.GetProperty("session").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        json.Json.GetProperty("open_loops").GetArrayLength().ShouldBe(2);
    }

    [Fact, Trait("Requirement", "MEM-109")]
    public void Without_loops_goals_or_a_past_each_part_says_so()
    {
        using var terminal = new Terminal();
        terminal.Session("start");

        terminal.Session("status").Out.ShouldBeApproved();
    }

    private (string Doctor, string Insurance) Work()
    {
        _terminal.Session("start", "Checking inbox", "--goal", "Clear inbox", "--goal", "Review calendar");
        _terminal.Session("goal", "met", "1");
        var doctor = _terminal.Session("loop", "add", "Prepare doctor appointment notes", "--why", "appointment is tomorrow").Line;
        var insurance = _terminal.Session("loop", "add", "Follow up on insurance call", "--why", "they call back", "--urgency", "low", "--type", "followup").Line;
        _terminal.Session("focus", "set", "Reviewing next week's calendar", "--complete");
        _terminal.Time.PassMinutes(5);
        return (doctor, insurance);
    }
}
