using System.Text.Json;
using GitSession.Tests.Support;

namespace GitSession.Tests.Agents.Mcp;

public sealed class ToolTests : IDisposable
{
    private readonly Terminal _terminal = Terminal.WithSessions();

    private McpHost Host => new(_terminal);

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void The_verbs_of_a_session_are_tools_that_say_what_they_take()
    {
        var tools = Host.Ask(("tools/list", "{}"))[0].GetProperty("result").GetProperty("tools").EnumerateArray().ToDictionary(tool => tool.GetProperty("name").GetString() ?? "");

        tools.Values.Select(Describe).ShouldBe(
        [
            "status: session", "start: focus, why, goal[], mode, no_checks?, beside?, recover?, session",
            "close: summary, dry_run?, no_commit?, force?, push?, session",
            "focus_set: text!, why, complete?, suspend?, abandon?, loop?, session", "focus_push: text!, why, session",
            "focus_done: session", "focus_pop: session", "focus_drop: loop?, session",
            "loop_add: text!, why, urgency=high|low|medium, type=decision|followup|question|task, session", "loop_list: session",
            "loop_edit: id!, text, why, urgency=high|low|medium, type=decision|followup|question|task, session",
            "loop_close: id!, note, session", "loop_reopen: id!, session",
            "goal_add: text!, keep?, session", "goal_met: n#!, session", "goal_missed: n#!, session", "goal_keep: n#!, session",
            "note: text!, thread?, decision?, time?, session",
            "thread_add: text!, why, session", "thread_list: session", "thread_set: id!, status=active|done|dropped|waiting!, session",
            "decide: text!, option[], why, follow_up, supersedes[], significant?, position[], urgency=critical|important|routine|urgent, session", "decision_outcome: id!, text!, session",
            "learn: text!, domain, significant?, session", "remember: text!, thread?, decision?, learning?, goal?, significant?, session",
            "log: n#, session", "show: id, session",
        ]);
        tools["status"].GetProperty("annotations").GetProperty("readOnlyHint").GetBoolean().ShouldBeTrue();
        tools["close"].GetProperty("annotations").GetProperty("readOnlyHint").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public void A_whole_session_is_played_with_tools_alone()
    {
        Host.Call("start", """{"focus":"Checking inbox","goal":["Clear inbox","--json"]}""").IsError.ShouldBeFalse();
        var loop = Parse(Host.Call("loop_add", """{"text":"Doctor appointment","why":"it is tomorrow","urgency":"high","type":"followup"}""")).GetProperty("id").GetString();
        Host.Call("focus_push", """{"text":"The phone"}""");
        Host.Call("focus_done");
        Host.Call("focus_set", """{"text":"Calendar","complete":true}""");
        Host.Call("focus_push", """{"text":"Door bell"}""");
        Host.Call("focus_pop");
        var edited = Parse(Host.Call("loop_edit", $$"""{"id":"{{loop}}","why":""}"""));
        Host.Call("loop_close", $$"""{"id":"{{loop}}","note":"called"}""");
        Host.Call("loop_reopen", $$"""{"id":"{{loop}}"}""");
        Host.Call("goal_add", """{"text":"Rest"}""");
        Host.Call("goal_met", """{"n":1}""");
        Host.Call("goal_missed", """{"n":2}""");
        Host.Call("note", """{"text":"the clinic is closed","time":true,"decision":false}""");
        Host.Call("focus_drop", """{"loop":true}""");
        var status = Parse(Host.Call("status"));
        var close = Parse(Host.Call("close", """{"summary":"All is well."}"""));

        status.GetProperty("open_loops").EnumerateArray().Select(one => one.GetProperty("description").GetString()).ShouldBe(["Doctor appointment", "Calendar"]);
        edited.GetProperty("context").ValueKind.ShouldBe(JsonValueKind.Null);
        status.GetProperty("goals").EnumerateArray().Select(goal => goal.GetProperty("description").GetString()).ShouldBe(["Clear inbox", "--json", "Rest"]);
        _terminal.Read(close.GetProperty("journal_entry").GetString() ?? "").ShouldContain("All is well.");
        Parse(Host.Call("log", """{"n":1}""")).GetProperty("entries").GetArrayLength().ShouldBe(1);
        Host.Call("show").Text.ShouldBe(_terminal.Session("show", "--json").Line);
    }

    [Fact]
    public void A_text_that_looks_like_an_option_is_a_text()
    {
        Host.Call("start", """{"focus":"--why","why":"--goal=x"}""");

        var focus = Parse(Host.Call("status")).GetProperty("focus");
        focus.GetProperty("description").GetString().ShouldBe("--why");
        focus.GetProperty("context").GetString().ShouldBe("--goal=x");
    }

    [Theory]
    [InlineData("loop_add", "{}", "error: loop_add wants text\nhint: loop_add takes text (required), why, urgency, type, session")]
    [InlineData("loop_add", """{"text":3}""", "error: text of loop_add is to be a text\nhint: loop_add takes text (required), why, urgency, type, session")]
    [InlineData("loop_add", """{"text":"x","what":"y"}""", "error: loop_add takes no what\nhint: loop_add takes text (required), why, urgency, type, session")]
    [InlineData("loop_add", """{"text":"x","urgency":"huge"}""", "error: --urgency wants one of low, medium, high, not huge\nhint: git session loop add --help")]
    [InlineData("loop_add", """{"text":""}""", "error: the text is empty\nhint: say it in a few words")]
    [InlineData("goal_met", """{"n":"1"}""", "error: n of goal_met is to be a whole number\nhint: goal_met takes n (required), session")]
    [InlineData("goal_met", """{"n":7}""", "error: there is no goal 7\nhint: git session goal list")]
    [InlineData("note", """{"text":"x","time":"yes"}""", "error: time of note is to be true or false\nhint: note takes text (required), thread, decision, time, session")]
    [InlineData("note", """{"text":"x","time":true,"thread":true}""", "error: --thread, --decision and --time exclude each other\nhint: git session note --help")]
    [InlineData("start", """{"goal":["x",1]}""", "error: goal of start is to be a list of texts\nhint: start takes focus, why, goal, mode, no_checks, beside, recover, session")]
    public void What_a_tool_cannot_take_is_an_error_in_the_words_of_the_command_line(string tool, string input, string words)
    {
        _terminal.Session("start");

        Host.Call(tool, input).ShouldBe((true, words));
    }

    [Fact]
    public void A_refusal_is_an_error_of_the_tool_and_not_of_the_protocol()
    {
        Host.Call("focus_done").ShouldBe((true, "error: no session is open on branch main\nhint: git session start"));
    }

    [Fact]
    public void A_reminder_stands_beside_the_answer()
    {
        _terminal.Session("start");

        var (isError, text) = Host.Call("loop_add", """{"text":"x"}""");

        isError.ShouldBeFalse();
        text.ShouldMatch("(?s)^\\{.*\\}\n.*--why");
    }

    [Fact]
    public void The_session_that_the_server_was_given_is_meant_unless_a_call_names_another()
    {
        var first = Parse(Host.Call("start", """{"focus":"First"}""")).GetProperty("session").GetProperty("id").GetString() ?? "";
        var second = Parse(Host.Call("start", """{"focus":"Second","beside":true}""")).GetProperty("session").GetProperty("id").GetString() ?? "";
        var given = new McpHost(_terminal) { Arguments = ["--session", first] };

        Parse(given.Call("status")).GetProperty("focus").GetProperty("description").GetString().ShouldBe("First");
        Parse(given.Call("status", $$"""{"session":"{{second}}"}""")).GetProperty("focus").GetProperty("description").GetString().ShouldBe("Second");
    }

    // "!" is required, "?" is true or false, "#" a number, "[]" a list of texts, "=" one of these words.
    private static string Describe(JsonElement tool)
    {
        var schema = tool.GetProperty("inputSchema");
        schema.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
        var required = schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()).ToArray();
        return $"{tool.GetProperty("name").GetString()}: " + string.Join(", ", schema.GetProperty("properties").EnumerateObject().Select(field =>
            field.Name + Kind(field.Value) + (required.Contains(field.Name) ? "!" : "")));
    }

    private static string Kind(JsonElement field) => field.GetProperty("type").GetString() switch
    {
        "boolean" => "?",
        "integer" => "#",
        "array" => "[]",
        _ when field.TryGetProperty("enum", out var words) => "=" + string.Join('|', words.EnumerateArray().Select(word => word.GetString())),
        _ => "",
    };

    private static JsonElement Parse((bool IsError, string Text) answer) => JsonDocument.Parse(answer.Text).RootElement;
}
