using GitSession.Tests.Support;

namespace GitSession.Tests.Knowledge.Recall;

/// <summary>`recall` as it is typed, in a real repository.</summary>
public sealed class RecallCommandTests : IDisposable
{
    private readonly Terminal _terminal = Terminal.WithSessions();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void As_a_person_sees_it()
    {
        var start = _terminal.Transcript.ToString().Length;
        _terminal.Write("journal/2026-11-19-16-40-inbox-p7qz.md", "# Checking inbox\n\n## Open Loops\n\n- [ ] **HIGH**: Insurance agent callback - they said they'd call <!-- loop k3f2 task 2026-11-19T16:41:00+01:00 -->\n");
        _terminal.Write("journal/2026-11-18-10-00-inbox-m2ra.md", "# Inbox\n\n- [ ] **HIGH**: Insurance agent callback - they said they'd call\n");
        _terminal.Write(".ai_context/learnings/insurance.md", $"# The insurance answers before noon\n\n{new string('x', 300)} insurance {new string('y', 300)}\n");
        _terminal.Write("journal/broken.md", "---\ngoals: [\n---\n");

        _terminal.Session("recall", "insurance", "agent");
        _terminal.Session("recall", "insurance", "--kind", "learning", "-n", "1");
        _terminal.Session("recall", "\"agent insurance\"");
        _terminal.Session("recall", "?!");
        _terminal.Session("recall", "insurance", "--since", "soon");
        _terminal.Session("recall", "insurance", "--kind", "notes");
        _terminal.Session("recall", "insurance", "--in", "p7qz", "--json");

        _terminal.Transcript.ToString()[start..].ShouldBeApproved();
    }

    [Theory]
    [InlineData("2026-11-20", 0)]
    [InlineData("2026-11-20T09:15", 0)]
    [InlineData("2026-11-20T09:15:04+01:00", 0)]
    [InlineData("11/10/2026", 2)]
    [InlineData("01/02/03", 2)]
    [InlineData("12:00", 2)]
    [InlineData("today", 2)]
    public void A_day_is_one_that_no_two_countries_read_differently(string since, int code) => _terminal.Session("recall", "insurance", "--since", since).Code.ShouldBe(code);

    [Fact]
    public void As_many_as_there_are_is_not_too_many()
    {
        _terminal.Write("journal/2026-11-18-a.md", "The clinic is far\n");

        _terminal.Session("recall", "clinic", "-n", "2147483647").Out.ShouldContain("far");
    }

    [Fact]
    public void What_was_deleted_is_not_hidden_by_a_document_that_is_not_searched()
    {
        Commit(".ai_context/learnings/clinic.md", "# The clinic answers before noon\n");
        Commit("journal/2026-11-18-a.md", "## Learnings\n\n- The clinic answers before noon\n");
        _terminal.Git("rm", "--quiet", ".ai_context/learnings/clinic.md");
        _terminal.Git("commit", "--quiet", "-m", "rm");

        _terminal.Session("recall", "answers", "--kind", "learning", "--history").Out.ShouldContain("gone, last in commit");
        _terminal.Session("recall", "answers", "--history").Out.ShouldNotContain("gone, last in commit");
    }

    [Fact]
    public void A_document_that_became_a_link_is_found_in_history()
    {
        Commit("journal/2026-11-18-a.md", "The clinic is far\n");
        File.Delete(Path.Combine(_terminal.Directory, "journal/2026-11-18-a.md"));
        File.CreateSymbolicLink(Path.Combine(_terminal.Directory, "journal/2026-11-18-a.md"), "other.md");
        _terminal.Git("commit", "--quiet", "-am", "link");

        _terminal.Session("recall", "far", "--history").Out.ShouldContain("gone, last in commit");
    }

    [Fact]
    public void What_was_deleted_and_what_was_said_before_an_edit_is_found_in_history()
    {
        Commit("journal/2026-11-18-a.md", "The clinic is far\n");
        Commit("journal/2026-11-17-b.md", "The clinic in town\n");
        var last = _terminal.Git("rev-parse", "HEAD").Trim();
        _terminal.Git("rm", "--quiet", "journal/2026-11-17-b.md");
        _terminal.Write("journal/2026-11-18-a.md", "The clinic is near\n");
        _terminal.Git("commit", "--quiet", "-am", "change");
        _terminal.Write("journal/2026-11-18-a.md", "The clinic is dear\n");

        var found = _terminal.Session("recall", "clinic", "--history", "--json").Json.GetProperty("results").EnumerateArray()
            .ToDictionary(one => one.GetProperty("text").GetString() ?? "", one => one.GetProperty("commit").GetString());

        var head = _terminal.Git("rev-parse", "HEAD").Trim();
        found.ShouldBe(new Dictionary<string, string?> { ["The clinic is dear"] = null, ["The clinic is near"] = head, ["The clinic is far"] = last, ["The clinic in town"] = last }, ignoreOrder: true);
        _terminal.Session("recall", "far").Error.ShouldBe("nothing found\n");
        _terminal.Session("recall", "far", "--history").Out.ShouldContain($"gone, last in commit {last[..10]}");
    }

    [Fact]
    public void Where_nothing_was_committed_yet_history_holds_nothing()
    {
        _terminal.Write("journal/a.md", "The clinic is far\n");

        _terminal.Session("recall", "clinic", "--history").Code.ShouldBe(0);
    }

    [Fact]
    public void A_document_that_hides_what_a_terminal_would_obey_is_shown_without_it()
    {
        _terminal.Write("journal/a.md", "# A\u001b]0;x\u0007\n\nThe clinic \u001b[2J\u202Eis far\n");

        _terminal.Session("recall", "clinic").Out.ShouldEndWith("    The clinic [2Jis far\n");
    }

    private void Commit(string path, string text)
    {
        _terminal.Write(path, text);
        _terminal.Git("add", path);
        _terminal.Git("commit", "--quiet", "-m", path);
    }
}
