using System.Text;
using GitSession.Tests.Rules.Suggestions;
using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

/// <summary>A pull request, as `git session check` sees it.</summary>
public sealed class PullRequestTests : IDisposable
{
    private readonly Terminal _terminal = Terminal.WithSessions();

    public PullRequestTests()
    {
        _terminal.Write(SampleSuggestions.Document, SampleSuggestions.All);
        Commit("main");
        _terminal.Git("switch", "--quiet", "-c", "decide");
    }

    public void Dispose() => _terminal.Dispose();

    [Fact]
    [Trait("Requirement", "SES-107")]
    public void A_branch_that_ticks_two_boxes_fails_and_one_that_ticks_one_passes()
    {
        Tick("SR-001", "Approve");
        Tick("SR-002", "Reject");
        Commit("decide");

        var passes = _terminal.Session("check", "--base", "main");
        Tick("SR-001", "Reject");
        Commit("decide again");
        var fails = _terminal.Session("check", "--base", "main");

        (passes.Out, passes.Error, passes.Code).ShouldBe(("nothing is wrong\n", "", 0));
        fails.Code.ShouldBe(1);
        fails.Out.ShouldMatch($@"\A{SampleSuggestions.Document}:\d+: error: SR-001: more than one box is ticked.* \[suggestion-two-decisions\]\n1 error, 0 warnings\n\z");
    }

    [Fact]
    [Trait("Requirement", "MEM-114")]
    public void A_session_that_leaves_a_loop_without_a_why_fails_until_somebody_writes_it()
    {
        _terminal.Session("start", "Inbox");
        _terminal.Session("loop", "add", "Call the bank");
        var entry = _terminal.Session("close", "--json").Json.GetProperty("journal_entry").GetString() ?? "";

        var fails = _terminal.Session("check", "--base", "main", "--json");
        _terminal.Write(entry, _terminal.Read(entry).Replace("Call the bank", "Call the bank - before noon", StringComparison.Ordinal));
        Commit("say why");
        var passes = _terminal.Session("check", "--base", "main");

        var finding = fails.Json.GetProperty("findings").EnumerateArray().ShouldHaveSingleItem();
        (fails.Code, finding.GetProperty("file").GetString(), finding.GetProperty("rule").GetString()).ShouldBe((1, entry, "loop-without-context"));
        (passes.Out, passes.Code).ShouldBe(("nothing is wrong\n", 0));
    }

    [Fact]
    public void Hostile_names_and_contents_are_findings_and_nothing_else()
    {
        _terminal.Write("journal/a b\n::error::%0A.md", "---\r\nstarted_at: today\r\n---\r\n");
        _terminal.Write("journal/bytes.md", "");
        File.WriteAllBytes(Path.Combine(_terminal.Directory, "journal/latin.md"), [.. "# A day\nna"u8, .. Encoding.Latin1.GetBytes("ï"), .. "ve\n"u8]);
        File.CreateSymbolicLink(Path.Combine(_terminal.Directory, "journal/link.md"), "/etc/hostname");
        Commit("hostile");

        var text = _terminal.Session("check", "--base", "main");
        var github = _terminal.Session("check", "--base", "main", "--format", "github");
        var sarif = _terminal.Session("check", "--base", "main", "--format", "sarif");

        text.Out.Split('\n').ShouldBe([
            "journal/a b ::error::%0A.md:2: error: expected a time such as 2026-11-20T09:15:04+01:00 for started_at [damaged]",
            "journal/bytes.md:1: warning: nothing stands in it [empty-document]",
            "journal/latin.md:2: error: expected UTF-8 text [damaged]",
            "journal/link.md:1: error: expected a file of this repository that can be read [damaged]",
            "3 errors, 1 warning",
            "",
        ]);
        github.Out.Split('\n')[0].ShouldStartWith("::error file=journal/a b%0A%3A%3Aerror%3A%3A%250A.md,line=2,title=damaged::");
        sarif.Json.GetProperty("runs")[0].GetProperty("results").GetArrayLength().ShouldBe(4);
        (text.Code, github.Code, sarif.Code).ShouldBe((1, 1, 1));
    }

    [Fact]
    public void What_lies_behind_a_link_to_another_place_is_neither_told_nor_mended()
    {
        _terminal.Write(".gitignore", ".env\n");
        _terminal.Write(".env", "# Env\n\n- [ ] Call - password=hunter2!x\n");
        Directory.CreateDirectory(Path.Combine(_terminal.Directory, ".ai_context/decisions"));
        _terminal.Write("docs/todo.md", "# Todo\n\n- [ ] Call - today\n");
        _terminal.Write("journal/2026-11-20-a.md", "# A day\n\n- [ ] Call - today <!-- loop k3f2 -->\n");
        foreach (var (name, target) in new[] { ("env", "../.env"), ("todo", "../docs/todo.md"), ("day", "2026-11-20-a.md") })
            File.CreateSymbolicLink(Path.Combine(_terminal.Directory, $"journal/{name}.md"), target);
        File.CreateSymbolicLink(Path.Combine(_terminal.Directory, ".ai_context/decisions/env.md"), "../../.env");

        var answer = _terminal.Session("check", "--fix");

        answer.Out.Split('\n')[..^2].ShouldBe([
            ".ai_context/decisions/env.md:1: error: expected a file below .ai_context or journal, and this is a link to .env [damaged]",
            "journal/env.md:1: error: expected a file below .ai_context or journal, and this is a link to .env [damaged]",
            "journal/todo.md:1: error: expected a file below .ai_context or journal, and this is a link to docs/todo.md [damaged]",
        ]);
        answer.Error.ShouldBe("fixed: journal/2026-11-20-a.md:3 [loop-without-type]\n");
        _terminal.Read(".env").ShouldBe("# Env\n\n- [ ] Call - password=hunter2!x\n");
        _terminal.Read("docs/todo.md").ShouldBe("# Todo\n\n- [ ] Call - today\n");
    }

    [Fact]
    public void A_session_that_is_taken_back_by_a_revert_leaves_nothing_wrong()
    {
        _terminal.Git("switch", "--quiet", "main");
        _terminal.Git("tag", "before");
        _terminal.Session("start", "Inbox");
        _terminal.Session("metric", "add", "latency", "210");
        _terminal.Session("close");
        _terminal.Git("switch", "--quiet", "-c", "back");
        var logged = _terminal.Git("diff", "--name-only", "before", "main");
        _terminal.Git("revert", "--no-edit", "before..main");

        var answer = _terminal.Session("check", "--base", "main");

        logged.ShouldContain(".ai_context/operations/metrics/");
        (answer.Out, answer.Code).ShouldBe(("nothing is wrong\n", 0));
    }

    [Fact]
    public void A_secret_is_found_in_whatever_bytes_it_stands_and_what_is_too_long_to_be_searched_is_said()
    {
        const string secret = "password=hunter2!x\n";
        Bytes(".ai_context/latin.txt", [.. Encoding.Latin1.GetBytes("naïve\n" + secret)]);
        Bytes(".ai_context/wide.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("naïve\n" + secret)]);
        _terminal.Write("journal/huge.txt", string.Concat(Enumerable.Repeat("nothing of note\n", 160_000)) + secret);
        _terminal.Write("journal/huger.txt", string.Concat(Enumerable.Repeat("nothing of note\n", 640_000)) + secret);
        Commit("bytes");

        var answer = _terminal.Session("check", "--base", "main");

        answer.Out.Split('\n')[..^2].Select(line => line.Split(": ")[0] + " " + line.Split(' ')[^1]).ShouldBe([
            ".ai_context/latin.txt:2 [secret]",
            ".ai_context/wide.txt:2 [secret]",
            "journal/huge.txt:160001 [secret]",
            "journal/huger.txt:1 [not-searched]",
        ]);
    }

    [Fact]
    public void A_directory_in_an_entry_s_place_an_entry_of_twenty_million_characters_and_one_of_another_system_s_lines_are_findings_like_others()
    {
        _terminal.Write("journal/2026-11-20-place.md", "# A day\n");
        _terminal.Write("journal/2026-11-20-huge.md", "# Huge\n" + new string('*', 20_000_000));
        _terminal.Write("journal/2026-11-20-lines.md", "# Lines\r\n\r\n- [ ] Call - today\r\n");
        Commit("entries");
        File.Delete(Path.Combine(_terminal.Directory, "journal/2026-11-20-place.md"));
        _terminal.Write("journal/2026-11-20-place.md/inner.txt", "");

        var answer = _terminal.Session("check", "--base", "main");

        answer.Out.Split('\n')[..^2].Select(line => line.Split(": ")[0] + " " + line.Split(' ')[^1]).ShouldBe([
            "journal/2026-11-20-huge.md:1 [damaged]",
            "journal/2026-11-20-huge.md:1 [not-searched]",
            "journal/2026-11-20-lines.md:3 [loop-without-type]",
            "journal/2026-11-20-place.md:1 [not-committed]",
        ], ignoreOrder: true);
        answer.Code.ShouldBe(1);
    }

    [Fact]
    public void What_can_be_mended_is_mended_on_request_and_said_and_the_rest_is_printed()
    {
        _terminal.Write("journal/2026-11-20-a.md", "# A day\r\n\r\n- [ ] Call - today\r\n- [ ] Write\r\n");
        Commit("by hand");

        var answer = _terminal.Session("check", "--fix", "--base", "main");
        Commit("completed");
        var json = _terminal.Session("check", "--fix", "--base", "main", "--json");

        answer.Error.ShouldBe("fixed: journal/2026-11-20-a.md:3 [loop-without-type]\nfixed: journal/2026-11-20-a.md:4 [loop-without-type]\n");
        answer.Out.Split('\n')[..^2].Select(line => line.Split(' ')[^1]).ShouldBe(["[not-committed]", "[loop-without-context]"]);
        _terminal.Read("journal/2026-11-20-a.md").ShouldMatch("^# A day\r\n\r\n- \\[ \\] Call - today <!-- loop \\w{4} task 2026-11-20T00:00:00\\+00:00 -->\r\n- \\[ \\] Write <!-- loop \\w{4} task [^>]*-->\r\n$");
        (json.Json.TryGetProperty("fixed", out _), answer.Code, json.Code).ShouldBe((false, 1, 1));
    }

    [Fact]
    public void A_loop_that_main_closed_and_a_hand_opened_again_fails_in_a_clone_too()
    {
        _terminal.Git("switch", "--quiet", "main");
        _terminal.Session("start", "Inbox");
        _terminal.Session("loop", "add", "Call the bank", "--why", "before noon");
        _terminal.Session("close");
        _terminal.Session("start", "Calling");
        var id = _terminal.Session("loop", "list", "--json").Json.GetProperty("open_loops")[0].GetProperty("id").GetString() ?? "";
        _terminal.Session("loop", "close", id);
        _terminal.Session("close");
        _terminal.Git("switch", "--quiet", "-c", "again");
        _terminal.Session("start", "Again");
        var entry = _terminal.Session("close", "--json").Json.GetProperty("journal_entry").GetString() ?? "";
        var passes = _terminal.Session("check", "--base", "main");
        _terminal.Write(entry, _terminal.Read(entry).Replace("## Open Loops\n", $"## Open Loops\n\n- [ ] Call the bank - again <!-- loop {id} task -->\n", StringComparison.Ordinal));
        Commit("again");

        var fails = _terminal.Session("check", "--base", "main", "--json");

        (passes.Out, passes.Code).ShouldBe(("nothing is wrong\n", 0));
        fails.Json.GetProperty("findings").EnumerateArray().Select(one => one.GetProperty("rule").GetString()).ShouldBe(["loop-resurrected"]);
        fails.Code.ShouldBe(1);
    }

    [Fact]
    public void Warnings_alone_fail_nothing_and_damaged_settings_are_a_finding_like_any_other()
    {
        _terminal.Write(".ai_context/config.yaml", "modes: ops\n");
        var warned = _terminal.Session("check");
        _terminal.Write(".ai_context/config.yaml", "mode: [\n");
        var damaged = _terminal.Session("check", "--format", "json");

        (warned.Out, warned.Code).ShouldBe((".ai_context/config.yaml:1: warning: nothing here uses the key modes [unknown-setting]\n0 errors, 1 warning\n", 0));
        (damaged.Json.GetProperty("findings")[0].GetProperty("rule").GetString(), damaged.Code).ShouldBe(("damaged", 1));
    }

    [Fact]
    public void The_move_that_is_proposed_to_a_rule_leaves_no_error_before_it_is_committed_nor_after()
    {
        _terminal.Write(".ai_context/rules/inst_007_a.md", "Be kind.\n");
        _terminal.Write(".ai_context/rules/inst_007_b.md", "Be quick.\n");
        _terminal.Write("journal/2026-11-20-c.md", "# A day\n");
        Commit("rules");
        var proposed = _terminal.Session("check", "--base", "main").Out.Split("git mv ")[1].Split(' ')[..2];
        _terminal.Git("mv", proposed[0], proposed[1].Split(' ', ',')[0]);
        File.Delete(Path.Combine(_terminal.Directory, "journal/2026-11-20-c.md"));

        var moved = _terminal.Session("check", "--base", "main");
        Commit("moved");
        var committed = _terminal.Session("check", "--base", "main");

        moved.Out.Split('\n')[..^2].ShouldBe([
            ".ai_context/rules/inst_007_b.md:1: warning: it is removed here, or lies elsewhere, and that is not committed [not-committed]",
            "journal/2026-11-20-c.md:1: warning: it is removed here, or lies elsewhere, and that is not committed [not-committed]",
        ]);
        (moved.Code, committed.Out).ShouldBe((0, "nothing is wrong\n"));
    }

    [Fact]
    public void What_it_cannot_compare_with_is_refused_with_what_to_do()
    {
        var unknown = _terminal.Session("check", "--base", "origin/nowhere");
        var both = _terminal.Session("check", "--json", "--format", "sarif");

        unknown.Error.ShouldBe("error: git knows no commit called origin/nowhere\nhint: git fetch, then git branch --all lists what there is; in a workflow a branch is called origin/<name>\n");
        (unknown.Code, both.Code).ShouldBe((1, 2));
    }

    private void Tick(string id, string box) => _terminal.Write(SampleSuggestions.Document, SampleSuggestions.Tick(_terminal.Read(SampleSuggestions.Document), id, box));

    private void Bytes(string path, byte[] bytes) => File.WriteAllBytes(Path.Combine(_terminal.Directory, path), bytes);

    private void Commit(string message)
    {
        _terminal.Git("add", ".");
        _terminal.Git("commit", "--quiet", "-m", message);
    }
}
