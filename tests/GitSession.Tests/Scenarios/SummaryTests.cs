using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

/// <summary>What a branch's sessions did, as a workflow asks for it.</summary>
public sealed class SummaryTests : IDisposable
{
    private readonly Terminal _terminal = Terminal.WithSessions();

    public SummaryTests()
    {
        Commit("main");
        Session("Before", "Renew the certificate");
        _terminal.Git("switch", "--quiet", "-c", "feature");
        _terminal.Transcript.Clear();
    }

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void A_branch_with_two_sessions()
    {
        _terminal.Session("start", "Checking the inbox", "--goal", "Clear the inbox", "--goal", "Review the calendar");
        _terminal.Session("loop", "add", "Ask @ana about #12", "--why", "she knows", "--urgency", "high", "--type", "question");
        _terminal.Session("goal", "met", "1");
        _terminal.Session("decide", "Two replicas from now on", "--follow-up", "2026-12-01");
        _terminal.Time.PassMinutes(65);
        _terminal.Session("close", "--summary", "The inbox is empty.");
        Session("Calling the bank", "Write the bank's number down");
        Commit("work");
        _terminal.Transcript.Clear();

        _terminal.Session("summary", "--base", "main");
        _terminal.Session("summary", "--base", "nowhere");

        _terminal.Transcript.ToString().ShouldBeApproved();
    }

    [Fact]
    public void Without_a_session_it_is_one_sentence_and_without_a_base_it_is_main() => _terminal.Session("summary").Out.ShouldBe(
        "<!-- git-session:summary -->\n## What the sessions on this branch did\n\nNothing here came out of a session since `main`.\n");

    [Theory]
    [InlineData("journal")]
    [InlineData("file:///srv/tools")]
    [InlineData("https://token@forge.example/ada/tools")]
    [InlineData("https://forge.example/ada/tools?plain=1")]
    public void What_is_no_place_where_a_repository_is_shown_is_refused(string linkBase)
    {
        var answer = _terminal.Session("summary", "--link-base", linkBase);

        (answer.Code, answer.Out).ShouldBe((2, ""));
        answer.Error.ShouldStartWith("error: --link-base wants https://HOST/PATH");
    }

    [Fact]
    public void Sessions_that_came_with_a_merge_of_main_are_not_the_branch_s_and_a_rebase_changes_nothing()
    {
        Session("On the branch", "Ours");
        _terminal.Git("switch", "--quiet", "main");
        Session("On main meanwhile", "Theirs");
        _terminal.Git("switch", "--quiet", "-c", "rebased", "feature");
        _terminal.Git("rebase", "--quiet", "main");
        var rebased = _terminal.Session("summary", "--base", "main", "--json");
        _terminal.Git("switch", "--quiet", "feature");
        _terminal.Git("merge", "--quiet", "--no-edit", "main");
        var merged = _terminal.Session("summary", "--base", "main", "--json");

        Titles(merged).ShouldBe(["On the branch"]);
        Opened(merged).ShouldBe(["Ours"]);
        merged.Json.GetProperty("loops").GetProperty("open").GetInt32().ShouldBe(3);
        Titles(rebased).ShouldBe(["On the branch"]);
        Opened(rebased).ShouldBe(["Ours"]);
    }

    [Fact]
    public void A_document_that_cannot_be_read_is_named_in_the_answer_and_is_an_error_behind_it()
    {
        Session("On the branch", "Ours");
        _terminal.Write(".ai_context/decisions/which.md", "---\nfollow_up: soon\n---\n\n# Which\n");
        Commit("decide");

        var answer = _terminal.Session("summary", "--base", "main");

        answer.Code.ShouldBe(3);
        answer.Out.ShouldEndWith("### Cannot be read\n\n- [.ai_context/decisions/which.md](.ai_context/decisions/which.md), line 2: expected true, false or a day such as 2026-12-01 for follow_up\n");
        answer.Out.ShouldContain("On the branch");
        answer.Error.ShouldStartWith("error: .ai_context/decisions/which.md:2: expected");
    }

    private void Session(string focus, string loop)
    {
        _terminal.Time.PassMinutes(60);
        _terminal.Session("start", focus);
        _terminal.Session("loop", "add", loop, "--why", "it matters");
        _terminal.Time.PassMinutes(30);
        _terminal.Session("close");
    }

    private void Commit(string message)
    {
        _terminal.Git("add", ".");
        _terminal.Git("commit", "--quiet", "--allow-empty", "-m", message);
    }

    private static string?[] Titles(Answer answer) => [.. answer.Json.GetProperty("sessions").EnumerateArray().Select(one => one.GetProperty("title").GetString())];

    private static string?[] Opened(Answer answer) => [.. answer.Json.GetProperty("loops").GetProperty("opened").EnumerateArray().Select(one => one.GetProperty("description").GetString())];
}
