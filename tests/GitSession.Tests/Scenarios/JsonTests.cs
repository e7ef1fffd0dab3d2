using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

public sealed class JsonTests : IDisposable
{
    private readonly Terminal _terminal = Terminal.WithSessions();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void A_start()
    {
        _terminal.Write(".ai_context/config.yaml", "format: 1\nchecks:\n  - { name: tests, command: dotnet test, blocking: true }\n");
        _terminal.Session("start", "Checking inbox", "--why", "it is full");
        _terminal.Die();

        _terminal.Session("start", "Reviewing calendar", "--goal", "Review calendar", "--json").Out.ShouldBeApproved();
    }

    [Fact]
    public void A_close()
    {
        _terminal.Session("start", "Checking inbox");

        _terminal.Session("close", "--json").Out.ShouldBeApproved();
    }

    [Fact]
    public void A_loop_that_was_added()
    {
        _terminal.Session("start", "Checking inbox");

        var answer = _terminal.Session("loop", "add", "Call \"Dr. Müller\"", "--why", "at noon", "--json");

        answer.Out.ShouldBeApproved();
        answer.Json.EnumerateObject().Select(member => member.Name)
            .ShouldBe(["id", "description", "context", "urgency", "type", "opened_at", "opened_in", "carried"]);
    }

    [Fact]
    public void Every_answer_with_json_is_one_object()
    {
        _terminal.Session("start", "Checking inbox", "--goal", "Clear inbox");
        var id = _terminal.Session("loop", "add", "Call").Line;
        string[][] calls =
        [
            ["init"], ["status"], [], ["focus"], ["focus", "push", "Phone"], ["focus", "peek"], ["focus", "pop"], ["loop"], ["loop", "list"],
            ["loop", "show", id], ["loop", "edit", id, "--text", "Call back"], ["loop", "close", id], ["loop", "reopen", id], ["goal"], ["goal", "met", "1"],
            ["note", "told"], ["close", "--dry-run"], ["close"], ["log"], ["show"],
        ];

        var kinds = calls.Select(call => _terminal.Session([.. call, "--json"]).Json.ValueKind);

        kinds.ShouldAllBe(kind => kind == System.Text.Json.JsonValueKind.Object);
    }
}
