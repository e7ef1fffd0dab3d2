using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

/// <summary>A pull request on GitHub: what the action of this repository does there, with the scripts that it is made of.</summary>
public sealed class ActionTests : IDisposable
{
    private readonly GitFixture _git = new();
    private readonly StandInGitHub _hub = new();
    private readonly ActionRun _action;

    public ActionTests()
    {
        _git.PutProgramOnPath();
        _git.MakeACommit();
        _git.BranchTo("inbox");
        _action = new ActionRun(_git, new Dictionary<string, string>
        {
            ["inputs.base"] = "",
            ["steps.base.outputs.base"] = "main",
            ["github.event.pull_request.base.sha"] = "as-the-event-says",
            ["github.event.pull_request.head.sha"] = "c0ffee",
            ["github.event.merge_group.base_sha"] = "",
            ["inputs.token"] = "a-token",
            ["github.event.pull_request.number"] = "7",
            ["api"] = _hub.Url,
        });
    }

    public void Dispose()
    {
        _hub.Dispose();
        _git.Dispose();
    }

    [FactWith("jq")]
    public void The_summary_is_one_comment_which_the_next_push_brings_up_to_date()
    {
        _hub.Add("Looks good", "ada");
        Entry("2026-11-20-09-15-inbox-k3f2", "Inbox");

        var first = (_action.Run("check"), _action.Run("summary"), _action.Run("comment"));
        Entry("2026-11-20-11-15-calendar-p7qz", "Calendar");
        var second = (_action.Run("summary"), _action.Run("comment"));

        (first.Item1.Code, first.Item2.Code, first.Item3, second.Item1.Code, second.Item2).ShouldBe((
            0, 0, (0, "https://github.example/pull/7#issuecomment-1001\n", ""), 0, (0, "https://github.example/pull/7#issuecomment-1001\n", "")));
        _hub.Bodies.Count.ShouldBe(2);
        _hub.Bodies[0].ShouldBe("Looks good");
        _hub.Bodies[1].ShouldBe(Summary());
        _hub.Bodies[1].ShouldContain("[Inbox](https://github.example/robbie/tools/blob/c0ffee/journal/2026-11-20-09-15-inbox-k3f2.md)");
        _action.Page.ShouldEndWith(_hub.Bodies[1]);
        _hub.Requests.ShouldAllBe(request => request.Headers["Authorization"] == "Bearer a-token");
    }

    [FactWith("jq")]
    public void A_finding_stands_at_its_line_and_fails_the_run_and_the_summary_is_written_all_the_same()
    {
        Entry("2026-11-20-09-15-inbox-k3f2", "Inbox", "- [ ] **HIGH**: Call the bank");

        var (check, summary, comment) = (_action.Run("check"), _action.Run("summary"), _action.Run("comment"));

        check.Code.ShouldBe(1);
        check.Out.ShouldContain("::error file=journal/2026-11-20-09-15-inbox-k3f2.md,line=");
        (summary.Code, comment.Code).ShouldBe((0, 0));
        _hub.Bodies.ShouldHaveSingleItem().ShouldContain("Call the bank");
    }

    [FactWith("jq")]
    public void A_pull_request_without_a_session_gets_no_comment()
    {
        _git.MakeACommit();

        var (summary, comment) = (_action.Run("summary"), _action.Run("comment"));

        (summary.Code, comment).ShouldBe((0, (0, "nothing to say\n", "")));
        _hub.Bodies.ShouldBeEmpty();
    }

    [Fact]
    public void The_base_is_what_GitHub_merged_and_otherwise_what_the_event_says()
    {
        _git.MakeACommit();
        _action.Run("base").Code.ShouldBe(0);
        _git.Git("switch", "--quiet", "--detach", "main");
        _git.Git("merge", "--quiet", "--no-ff", "--no-edit", "inbox");
        _action.Run("base").Code.ShouldBe(0);

        _action.Outputs.ShouldBe($"base=as-the-event-says\nbase={_git.Git("rev-parse", "main").Trim()}\n");
    }

    [FactWith("jq")]
    public void A_token_that_may_not_write_is_a_warning()
    {
        _hub.MayWrite = false;
        Entry("2026-11-20-09-15-inbox-k3f2", "Inbox");

        _action.Run("summary");
        var comment = _action.Run("comment");

        comment.Code.ShouldBe(0);
        comment.Out.ShouldStartWith("::warning title=git session::the comment could not be written");
        comment.Error.ShouldStartWith("error: GitHub answered 403 to POST ");
    }

    [FactWith("jq")]
    public void A_comment_that_another_wrote_is_left_alone_whatever_it_begins_with()
    {
        _hub.Add("<!-- git-session:summary -->\nmine", "mallory");
        _hub.Add("<!-- git-session:summary -->\nmine", "another-app[bot]", "Bot");
        _hub.Add(null, "ghost");
        for (var i = 0; i < 120; i++)
            _hub.Add($"comment {i}", "ada");
        _hub.Add("<!-- git-session:summary -->\r\nold", "github-actions[bot]", "Bot");
        Entry("2026-11-20-09-15-inbox-k3f2", "Inbox");

        _action.Run("summary");
        var comment = _action.Run("comment");

        comment.ShouldBe((0, "https://github.example/pull/7#issuecomment-1123\n", ""));
        (_hub.Bodies[0], _hub.Bodies[^1]).ShouldBe(("<!-- git-session:summary -->\nmine", Summary()));
    }

    [FactWith("jq")]
    public void What_is_no_answer_of_GitHub_s_is_said_so_and_nothing_is_written()
    {
        _hub.Page = "<html>sign in</html>";
        Entry("2026-11-20-09-15-inbox-k3f2", "Inbox");

        _action.Run("summary");
        var comment = _action.Run("comment");

        comment.Error.ShouldBe($"error: what {_hub.Url}/user answered is not what GitHub answers\nhint: name the API with GITHUB_API_URL, then run this again\n");
        _hub.Bodies.ShouldBeEmpty();
    }

    [FactWith("jq")]
    public void A_person_who_writes_it_from_a_terminal_brings_his_own_comment_up_to_date()
    {
        _hub.User = "ada";
        _hub.Add("<!-- git-session:summary -->\nold", "github-actions[bot]", "Bot");
        Entry("2026-11-20-09-15-inbox-k3f2", "Inbox");

        _action.Run("summary");
        _action.Run("comment");
        _action.Run("comment");

        _hub.Bodies.ShouldBe(["<!-- git-session:summary -->\nold", Summary()]);
    }

    [Fact]
    public void No_expression_stands_in_a_script_where_a_name_of_a_branch_could_end_it()
    {
        var scripts = ActionRun.Steps().Select(step => step.Text("run")).OfType<string>().ToList();

        scripts.Count.ShouldBeGreaterThan(4);
        scripts.ShouldAllBe(script => !script.Contains("${{"));
    }

    private string Summary() => _git.Run("summary", "--base", "main", "--link-base", "https://github.example/robbie/tools/blob/c0ffee").Out;

    private void Entry(string id, string title, string loop = "")
    {
        _git.Write($"journal/{id}.md", $"---\nformat: 1\nsession: {id}\nmode: ops\nstatus: interrupted\nstarted_at: 2026-11-20T09:15:00+01:00\nended_at: 2026-11-20T10:15:00+01:00\n---\n\n# {title}\n\n## Open Loops\n\n{loop}\n");
        _git.Git("add", "--all");
        _git.Git("commit", "--quiet", "-m", title);
    }
}
