using System.Text.Json;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Agents;

/// <summary>Sessions of agents: each conversation has its own, and what disturbs one of ours disturbs no agent.</summary>
public sealed class AgentTests : IDisposable
{
    private readonly Terminal _terminal = Terminal.WithSessions();

    public void Dispose() => _terminal.Dispose();

    [Fact, Trait("Requirement", "MEM-31"), Trait("Requirement", "MEM-34")]
    public void A_conversation_that_begins_opens_a_session_and_gets_the_memory_of_those_before()
    {
        _terminal.Session("start", "Inbox");
        _terminal.Session("loop", "add", "Call back", "--why", "they said so");
        _terminal.Session("note", "they close at noon");
        _terminal.Session("close");

        var memory = Start("one");

        Live().ShouldHaveSingleItem();
        memory.ShouldContain("Call back - they said so");
        memory.ShouldContain("> they close at noon");
        memory.ShouldMatch("""> "Inbox" \(journal/2026-11-20-09-15-inbox-[a-z2-9]{4}\.md, by Robbie, commit [0-9a-f]{10}\)""");
    }

    [Fact, Trait("Requirement", "MEM-40"), Trait("Requirement", "MEM-112")]
    public void The_first_prompt_proposes_the_focus_and_later_ones_say_now_and_then_that_nothing_is_in_hand()
    {
        Start("one");

        string[] answers = [.. new[] { 0, 1, 30 }.Select(minutes => Prompt("Fix `the` \\\"parser\\\" $HOME", minutes))];

        answers[0].ShouldContain("git session focus set \"Fix 'the' 'parser' HOME\"");
        answers[1].ShouldBeEmpty();
        answers[2].ShouldContain("nothing is in hand");
    }

    [Theory]
    [InlineData("checkout --quiet --detach", "null")]
    [InlineData("checkout --quiet -b (detached)", "(detached)")]
    [InlineData("checkout --quiet -b feature/calendar", "feature/calendar")]
    public void A_conversation_s_session_knows_the_branch_and_the_commit_that_it_begins_on(string switching, string branch)
    {
        _terminal.Git("commit", "--quiet", "--allow-empty", "-m", "first");
        _terminal.Git(switching.Split(' '));

        Start("one");

        _terminal.Read(Live().ShouldHaveSingleItem()).ShouldContain($"\n  branch: {branch}\n  head_at_start: {_terminal.Git("rev-parse", "HEAD").Trim()}\n");
    }

    [Fact]
    public void Two_agents_in_one_worktree_have_a_session_each()
    {
        Start("one");
        _terminal.Another();
        Start("two");

        _terminal.Agent("claude", "UserPromptSubmit", Sent("one", """ "prompt": "first" """));
        _terminal.Agent("claude", "UserPromptSubmit", Sent("two", """ "prompt": "second" """));
        _terminal.Agent("claude", "UserPromptSubmit", Sent("two", """ "prompt": "third" """));

        Live().Length.ShouldBe(2);
        Live().Select(file => (Text: _terminal.Read(file), Log: _terminal.Read(Log(file)))).OrderBy(session => session.Text.Contains("session: two", StringComparison.Ordinal))
            .Select(session => session.Log.Split(" prompt\n").Length - 1).ShouldBe([1, 2]);
    }

    [Fact]
    public void The_same_conversation_told_twice_opens_one_session()
    {
        Start("one");
        Start("one");

        Live().ShouldHaveSingleItem();
    }

    [Fact]
    public void An_agent_in_a_subfolder_or_in_a_linked_worktree_has_the_session_of_its_worktree()
    {
        _terminal.Write("src/deep/a.txt", "");
        _terminal.Git("commit", "--quiet", "--allow-empty", "-m", "first");
        _terminal.Git("worktree", "add", "--quiet", "-b", "other", "../linked");
        Directory.CreateDirectory(Path.Combine(_terminal.Directory, "../linked/.ai_context"));

        Start("one", "src/deep");
        _terminal.Another();
        Start("two", "../linked");

        Live().ShouldHaveSingleItem();
        LiveFiles.In(Path.Combine(_terminal.Directory, "../linked")).ShouldHaveSingleItem();
    }

    [Fact]
    public void An_agent_that_a_person_starts_in_a_session_works_in_that_session()
    {
        var person = _terminal.Me;
        _terminal.Session("start", "Fix the parser");
        _terminal.Another();
        _terminal.Shells.Add(person);

        var memory = Start("one");

        Live().ShouldHaveSingleItem();
        memory.ShouldContain("> Fix the parser (started");
    }

    [Fact, Trait("Requirement", "SES-65"), Trait("Requirement", "SES-63")]
    public void After_a_compaction_the_agent_gets_its_own_memory_back()
    {
        Start("one");
        _terminal.Session("focus", "set", "Fix the parser", "--why", "it eats spaces");
        _terminal.Session("focus", "push", "Look at the lexer");
        _terminal.Session("loop", "add", "Ask about tabs", "--urgency", "low");
        _terminal.Agent("claude", "PostToolUse", Sent("one", """ "tool_input": { "file_path": "lexer.cs", "content": "x" } """));
        _terminal.Agent("claude", "PreCompact", Sent("one", """ "trigger": "auto" """));

        var memory = Start("one", source: "compact");

        memory.ShouldContain("summarised");
        memory.ShouldContain("Focus:\n> Look at the lexer (started");
        memory.ShouldContain("Attention stack, most recent first:\n> Fix the parser (started just now) - it eats spaces");
        memory.ShouldContain("[LOW] Ask about tabs");
        memory.ShouldContain("Files changed by the agent:\n> lexer.cs");
        _terminal.Read(Log(Live()[0])).ShouldContain(" compaction\n");
    }

    [Fact]
    public void A_conversation_that_is_emptied_goes_on_in_its_session_under_its_new_name()
    {
        Start("one");
        _terminal.Session("focus", "set", "Fix the parser");
        _terminal.Agent("claude", "SessionEnd", Sent("one", """ "reason": "clear" """));

        var memory = Start("two", source: "clear");

        Live().ShouldHaveSingleItem();
        memory.ShouldContain("> Fix the parser");
    }

    [Fact]
    public void An_agent_that_was_killed_is_recovered_by_the_next_and_nothing_it_kept_is_lost()
    {
        Start("one");
        _terminal.Session("focus", "set", "Fix the parser");
        _terminal.Session("loop", "add", "Ask about tabs");
        _terminal.Die();

        var memory = Start("two");

        Live().ShouldHaveSingleItem();
        memory.ShouldContain("was interrupted; its focus and stack are loops now");
        memory.ShouldContain("] Fix the parser - ");
        memory.ShouldContain("] Ask about tabs");
    }

    [Fact]
    public void Of_an_entry_that_nobody_committed_a_conversation_is_told_so_and_after_a_compaction_who_has()
    {
        Start("one");
        _terminal.Session("focus", "set", "Fix the parser");
        _terminal.Die();

        var before = Start("two");
        _terminal.Git("add", "journal");
        _terminal.Git("commit", "--quiet", "-m", "what was interrupted");
        var after = Start("two", source: "compact");

        before.ShouldMatch("""> "Fix the parser" \(journal/[^,]*\.md, not committed here\)""");
        after.ShouldMatch("""> "Fix the parser" \(journal/[^,]*\.md, by Robbie, commit [0-9a-f]{10}\)""");
    }

    [Fact]
    public void Another_session_that_cannot_be_read_is_not_in_a_conversation_s_way()
    {
        Start("one");
        var damaged = Live().ShouldHaveSingleItem();
        _terminal.Another();
        Start("two");
        _terminal.Write(damaged, _terminal.Read(damaged) + "  open_loops: [\n");

        var answers = new[] { _terminal.Agent("claude", "UserPromptSubmit", Sent("two", """ "prompt": "go on" """)), _terminal.Agent("claude", "SessionStart", Sent("two", """ "source": "compact" """)) };

        answers.ShouldAllBe(answer => answer.Code == 0 && answer.Error == "" && answer.Out.Contains("additionalContext"));
        Live().Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("[]")]
    [InlineData("{\"session_id\": 7, ")]
    public void What_is_no_event_is_one_line_on_stderr_and_no_answer(string sent)
    {
        var answer = _terminal.Agent("claude", "SessionStart", sent);

        answer.ShouldBe(new Answer("", "warning: the event SessionStart is no JSON object and was ignored\n", 0));
    }

    [Fact]
    public void A_large_event_and_members_of_other_types_disturb_nobody()
    {
        Start("one");
        var large = Sent("one", $""" "prompt": "{new string('x', 5_000_000)}" """);

        var prompt = _terminal.Agent("claude", "UserPromptSubmit", large);
        var odd = _terminal.Agent("claude", "PostToolUse", """{"session_id": ["one"], "tool_input": 7, "cwd": {}}""");

        (prompt.Code, prompt.Error, odd).ShouldBe((0, "", new Answer("", "", 0)));
        prompt.Out.Length.ShouldBeLessThan(2000);
    }

    [Fact]
    public void Where_nothing_is_set_up_or_hooks_are_off_an_agent_hears_nothing()
    {
        _terminal.Environment["GIT_SESSION_HOOKS"] = "0";
        var off = _terminal.Agent("claude", "SessionStart", Sent("one"));
        _terminal.Environment.Remove("GIT_SESSION_HOOKS");
        Directory.Delete(Path.Combine(_terminal.Directory, Paths.Context), recursive: true);
        var bare = _terminal.Agent("claude", "SessionStart", Sent("one"));

        (off, bare).ShouldBe((new Answer("", "", 0), new Answer("", "", 0)));
    }

    [Fact]
    public void A_session_closes_with_its_conversation_only_where_the_settings_say_so()
    {
        Start("one");
        _terminal.Agent("claude", "SessionEnd", Sent("one", """ "reason": "other" """));
        var left = Live().Length;
        _terminal.Write(Paths.Settings, "agent: { close_on_end: true }\n");

        var end = _terminal.Agent("claude", "SessionEnd", Sent("one", """ "reason": "other" """));

        Directory.GetFiles(Path.Combine(_terminal.Directory, Paths.LiveSessions)).ShouldBeEmpty();
        (left, Live().Length, end).ShouldBe((1, 0, new Answer("", "", 0)));
        _terminal.Git("log", "-1", "--format=%s").ShouldStartWith("journal: ");
    }

    private string Start(string conversation, string directory = ".", string source = "startup")
    {
        var answer = _terminal.Agent("claude", "SessionStart", Sent(conversation, $""" "source": "{source}" """, directory));
        answer.Code.ShouldBe(0);
        answer.Error.ShouldBeEmpty();
        return JsonDocument.Parse(answer.Out).RootElement.GetProperty("hookSpecificOutput").GetProperty("additionalContext").GetString() ?? "";
    }

    private string Prompt(string prompt, int minutes)
    {
        _terminal.Time.PassMinutes(minutes);
        var answer = _terminal.Agent("claude", "UserPromptSubmit", Sent("one", $""" "prompt": "{prompt}" """));
        return answer.Out is "" ? "" : JsonDocument.Parse(answer.Out).RootElement.GetProperty("hookSpecificOutput").GetProperty("additionalContext").GetString() ?? "";
    }

    private static string Log(string session) => Path.ChangeExtension(session, "activity.log");

    private string[] Live() =>
        [.. LiveFiles.In(_terminal.Directory).Select(file => Path.GetRelativePath(_terminal.Directory, file))];

    private static string Sent(string conversation, string more = "", string directory = ".") =>
        $$"""{ "session_id": "{{conversation}}", "cwd": "{{directory}}", "later": { "unknown": true }{{(more is "" ? "" : "," + more)}} }""";
}
