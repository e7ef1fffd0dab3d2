using System.Text.Json;
using GitSession.Tests.Support;

namespace GitSession.Tests.Knowledge;

/// <summary>The commands that keep what outlives a session, and the close that commits it, in a real repository.</summary>
public sealed class KeepingTests : IDisposable
{
    private readonly Terminal _terminal = Terminal.WithSessions();

    public KeepingTests() => Commit("first");

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("learnings", "learn", "Call before noon")]
    [InlineData("decisions", "decide", "Call before noon")]
    [InlineData("threads", "thread", "add", "Call before noon")]
    [InlineData("learnings", "remember", "Call before noon")]
    [InlineData("threads", "remember", "--thread", "Call before noon")]
    [InlineData("decisions", "remember", "--decision", "Call before noon")]
    [InlineData("learnings", "remember", "--learning", "Call before noon")]
    [InlineData("goals", "remember", "--goal", "Call before noon")]
    [Trait("Requirement", "MEM-123"), Trait("Requirement", "MEM-120")]
    public void It_is_a_document_at_once_also_where_no_session_is_open(string kind, params string[] command)
    {
        var id = Ok(command);

        id.ShouldStartWith("call-before-noon-");
        var text = _terminal.Read($".ai_context/{kind}/{id}.md");
        text.ShouldContain("# Call before noon\n");
        text.ShouldNotContain("produced_by");
    }

    [Fact]
    [Trait("Requirement", "MEM-72"), Trait("Requirement", "MEM-73"), Trait("Requirement", "MEM-89"), Trait("Requirement", "MEM-90"), Trait("Requirement", "MEM-71")]
    public void A_close_commits_what_came_out_of_the_session_with_the_entry_that_lists_it()
    {
        _terminal.Session("start", "Inbox");
        var learning = Ok("learn", "Call before noon", "--domain", "phone");
        var decision = Ok("decide", "Which clinic", "--option", "in town", "--option", "at home", "--why", "it is near", "--follow-up", "2026-12-01");
        _terminal.Write("mine.txt", "mine");
        _terminal.Git("add", "mine.txt");

        var closed = Json("close", "--json");

        string[] files = [$".ai_context/learnings/{learning}.md", $".ai_context/decisions/{decision}.md"];
        var session = closed.GetProperty("session").GetString() ?? "";
        var entry = _terminal.Read(closed.GetProperty("journal_entry").GetString() ?? "");
        Committed().ShouldBe([.. files, $".ai_context/audit/{session}.yaml", $".ai_context/handoffs/SESSION_CLOSEDOWN_{session}.md", $"journal/{session}.md"], ignoreOrder: true);
        entry.ShouldContain($"produced:\n  - learnings/{learning}\n  - decisions/{decision}\n");
        entry.ShouldContain("## Learnings\n\n- Call before noon\n");
        entry.ShouldContain("- Decided: Which clinic\n");
        _terminal.Read(files[0]).ShouldContain($"produced_by: {session}\n");
        _terminal.Read(files[1]).ShouldContain("follow_up: 2026-12-01\n");
        _terminal.Git("status", "--porcelain").Trim().ShouldBe("A  mine.txt");
    }

    [Fact]
    [Trait("Requirement", "MEM-74")]
    public void A_status_that_the_session_changed_is_committed_with_it_unless_a_person_changed_the_document_too()
    {
        var (ours, theirs) = (Ok("thread", "add", "Insurance"), Ok("thread", "add", "House"));
        Commit("threads");
        _terminal.Session("start", "Inbox");
        _terminal.Write($".ai_context/threads/{theirs}.md", _terminal.Read($".ai_context/threads/{theirs}.md") + "\nmine\n");

        Ok("thread", "set", "insurance", "done");
        Ok("thread", "set", theirs, "waiting");
        _terminal.Session("close");

        Committed().ShouldContain($".ai_context/threads/{ours}.md");
        _terminal.Git("status", "--porcelain").Trim().ShouldBe($"M .ai_context/threads/{theirs}.md");
        _terminal.Read($".ai_context/threads/{ours}.md").ShouldContain("status: done\n");
        _terminal.Read($".ai_context/threads/{theirs}.md").ShouldEndWith("\nmine\n");
    }

    [Fact]
    [Trait("Requirement", "MEM-119"), Trait("Requirement", "MEM-45")]
    public void Goals_that_were_not_achieved_become_documents_at_the_close_and_the_next_session_is_handed_them()
    {
        _terminal.Session("start", "Inbox", "--goal", "Clear inbox", "--goal", "Review calendar", "--goal", "Kept");
        _terminal.Session("goal", "met", "1");
        Ok("goal", "keep", "3");

        _terminal.Session("close");
        var next = Json("start", "--json");

        Committed().Count(path => path.StartsWith(".ai_context/goals/", StringComparison.Ordinal)).ShouldBe(2);
        next.GetProperty("knowledge").GetProperty("goals").EnumerateArray().Select(goal => goal.GetProperty("title").GetString()).ShouldBe(["Kept", "Review calendar"], ignoreOrder: true);
    }

    [Fact]
    public void A_goal_that_is_kept_and_met_is_achieved_in_its_document_too()
    {
        _terminal.Session("start", "Inbox");
        _terminal.Session("goal", "add", "Clear inbox", "--keep");

        _terminal.Session("goal", "met", "1");
        _terminal.Session("close");

        Json("start", "--json").GetProperty("knowledge").GetProperty("goals").GetArrayLength().ShouldBe(0);
        _terminal.Session("goal", "keep", "1").Code.ShouldBe(1);
        _terminal.Session("close");
        var kept = Json("goal", "kept", "--json").GetProperty("goals").EnumerateArray().ShouldHaveSingleItem();
        (kept.GetProperty("title").GetString(), kept.GetProperty("status").GetString()).ShouldBe(("Clear inbox", "achieved"));
    }

    [Fact]
    public void What_a_session_changed_and_its_close_commits_is_not_told_as_uncommitted()
    {
        _terminal.Session("start", "Inbox");
        _terminal.Session("goal", "add", "Clear inbox", "--keep");
        _terminal.Session("close");
        _terminal.Session("start", "On");
        var kept = Json("goal", "kept", "--json").GetProperty("goals").EnumerateArray().ShouldHaveSingleItem().GetProperty("id").GetString() ?? "";
        _terminal.Write("mine.txt", "mine\n");
        Ok("goal", "set", kept, "achieved");

        var close = _terminal.Session("close");

        close.Out.ShouldContain("WARN Git and state: main, no upstream, uncommitted: 1 untracked\n");
        Committed().ShouldContain(path => path.StartsWith(".ai_context/goals/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_goal_that_was_met_before_it_is_kept_is_no_goal_of_the_next_session()
    {
        _terminal.Session("start", "Inbox", "--goal", "Clear inbox");
        _terminal.Session("goal", "met", "1");

        Ok("goal", "keep", "1");
        _terminal.Session("close");

        Json("start", "--json").GetProperty("knowledge").GetProperty("goals").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void A_close_that_does_not_commit_leaves_the_documents_to_the_next_one()
    {
        _terminal.Session("start", "Inbox");
        var learning = Ok("learn", "Call before noon");
        _terminal.Session("close", "--no-commit");
        _terminal.Session("start", "Again");

        _terminal.Session("close");

        Committed().ShouldContain($".ai_context/learnings/{learning}.md");
    }

    [Fact]
    public void A_document_of_another_live_session_or_of_a_person_is_nobody_elses_to_commit()
    {
        _terminal.Write(".ai_context/learnings/mine.md", "---\nproduced_by: ../../evil\n---\n# Mine\n");
        _terminal.Session("start", "Inbox");
        _terminal.Another();
        _terminal.Session("start", "Other", "--beside");
        var other = Ok("learn", "Theirs");

        _terminal.Session("close", "--session", "inbox").Code.ShouldBe(0);

        Committed().ShouldNotContain(path => path.Contains("learnings", StringComparison.Ordinal));
        _terminal.Git("status", "--porcelain", "-uall").ShouldContain(other);
    }

    [Fact]
    public void A_session_that_is_cut_off_leaves_its_documents_listed_in_the_entry_that_recovery_writes()
    {
        _terminal.Session("start", "Inbox", "--goal", "Clear inbox");
        var learning = Ok("learn", "Call before noon");
        _terminal.Die();

        var recovered = Json("start", "--json").GetProperty("recovered")[0].GetString();
        _terminal.Session("close");

        _terminal.Read($"journal/{recovered}.md").ShouldContain($"  - learnings/{learning}\n  - goals/clear-inbox-");
        Committed().ShouldContain($".ai_context/learnings/{learning}.md");
        Committed().ShouldContain(path => path.StartsWith(".ai_context/goals/clear-inbox-", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_said_on_two_branches_merges_without_a_conflict()
    {
        _terminal.Session("start", "One", "--goal", "Clear inbox");
        Ok("learn", "Call before noon");
        _terminal.Git("switch", "--quiet", "-c", "other", "HEAD");
        _terminal.Session("close");
        _terminal.Git("switch", "--quiet", "main");
        _terminal.Time.PassMinutes(1);
        _terminal.Session("start", "Two", "--goal", "Clear inbox");
        Ok("learn", "Call before noon");
        _terminal.Session("close");

        _terminal.Git("merge", "--quiet", "--no-edit", "other");

        Json("learning", "list", "--json").GetProperty("learnings").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public void A_decision_is_replaced_by_another_or_settled_by_its_outcome()
    {
        var first = Ok("decide", "Which clinic", "--follow-up", "true");
        var second = Ok("decide", "Which doctor", "--follow-up", "2026-11-01", "--supersedes", "which-clinic");
        var third = Ok("decide", "Which day", "--follow-up", "2026-11-02");
        Ok("decision", "outcome", "which-day", "Friday was fine");

        var decisions = Json("start", "--json").GetProperty("knowledge").GetProperty("decisions");

        decisions.EnumerateArray().Select(decision => decision.GetProperty("id").GetString()).ShouldBe([second]);
        decisions[0].GetProperty("supersedes")[0].GetString().ShouldBe(first);
        _terminal.Read($".ai_context/decisions/{third}.md").ShouldContain("outcome: Friday was fine\n");
    }

    [Theory]
    [InlineData(1, "no thread is called nothing", "thread", "set", "nothing", "done")]
    [InlineData(1, "several are called call", "thread", "show", "call")]
    [InlineData(2, "wrong", "thread", "set", "call-one", "wrong")]
    [InlineData(2, "no day such as 2026-12-01", "decide", "a", "--follow-up", "soon")]
    [InlineData(1, "no decision is called nothing", "decide", "a", "--supersedes", "nothing")]
    [InlineData(2, "exclude each other", "remember", "a", "--goal", "--thread")]
    [InlineData(1, "the text is empty", "learn", " ")]
    public void What_cannot_be_done_is_said(int code, string said, params string[] command)
    {
        Ok("thread", "add", "Call one");
        Ok("thread", "add", "Call two");

        var answer = _terminal.Session(command);

        answer.Code.ShouldBe(code);
        answer.Error.ShouldContain(said);
    }

    [Fact]
    public void A_list_shows_what_can_be_read_and_names_what_cannot()
    {
        Ok("thread", "add", "Insurance");
        _terminal.Write(".ai_context/threads/broken.md", "---\nstatus: [\n---\n");

        var answer = _terminal.Session("thread");

        answer.Out.ShouldContain("Insurance (insurance-");
        answer.Error.ShouldContain(".ai_context/threads/broken.md:");
        answer.Code.ShouldBe(3);
        _terminal.Session("start").Out.ShouldContain("Cannot Be Read (1):\n  .ai_context/threads/broken.md:");
    }

    private string Ok(params string[] command)
    {
        var answer = _terminal.Session(command);
        answer.Code.ShouldBe(0, answer.Error);
        return answer.Out.TrimEnd('\n');
    }

    private JsonElement Json(params string[] command) => JsonDocument.Parse(Ok(command)).RootElement;

    private string[] Committed() => _terminal.Git("show", "--name-only", "--format=", "HEAD").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private void Commit(string message)
    {
        _terminal.Git("add", "-A");
        _terminal.Git("commit", "--quiet", "-m", message);
    }
}
