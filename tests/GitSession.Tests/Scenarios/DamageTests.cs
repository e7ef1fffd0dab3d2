using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

/// <summary>Files, links and git standing in the way.</summary>
public sealed class DamageTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void A_damaged_document_is_named_with_its_line()
    {
        _terminal.Write(".ai_context/config.yaml", "format: 1\nmode: [ops]\n");
        _terminal.Session("start", "Inbox");
        _terminal.Write(".ai_context/config.yaml", "format: 2\n");
        _terminal.Session("start", "Inbox");
        _terminal.Write(".ai_context/config.yaml", "format: 1\nsession: { stale_after: soon }\n");
        _terminal.Session("start", "Inbox");
        _terminal.Write(".ai_context/config.yaml", "format: 1\n");
        _terminal.Write(".ai_context/session/x.yaml", "session:\n  id: x\n  started_at: today\n");
        _terminal.Session("status");

        _terminal.Transcript.ToString().ShouldBeApproved();
    }

    [Fact]
    public void A_file_where_a_directory_should_be_and_the_other_way_round()
    {
        _terminal.Write("journal", "x");
        _terminal.Session("status");
        File.Delete(Path.Combine(_terminal.Directory, "journal"));
        _terminal.Write(".ai_context/config.yaml/x", "x");
        _terminal.Session("init");

        _terminal.Transcript.ToString().ShouldBeApproved();
    }

    [Fact]
    public void A_link_that_leads_out_of_the_repository()
    {
        Directory.CreateSymbolicLink(Path.Combine(_terminal.Directory, "journal"), "/usr");

        var answer = _terminal.Session("status");

        answer.Error.ShouldBe(
            "error: journal goes through a symbolic link that leads out of the repository, to /usr\n"
            + "hint: put a directory or a file of this repository in the place of journal\n");
        answer.Code.ShouldBe(1);
    }

    [Fact]
    public void When_git_does_not_know_who_commits_the_session_stays_open()
    {
        _terminal.Git("config", "--unset", "user.email");
        _terminal.Git("config", "user.useConfigOnly", "true");
        _terminal.Session("start", "Inbox");

        var answer = _terminal.Session("close");

        answer.Error.ShouldBe(
            "error: git does not know who you are, so that nothing can be committed\n"
            + "hint: git config user.name <name> and git config user.email <address>, or git session close --no-commit\n");
        answer.Code.ShouldBe(1);
        _terminal.Session("focus").Out.ShouldStartWith("Focus: Inbox");
        _terminal.Git("status", "--porcelain").ShouldBe("");
    }

    [Fact]
    public void When_git_fails_its_own_words_are_said_and_the_session_stays_open()
    {
        _terminal.Git("config", "commit.gpgSign", "true");
        _terminal.Git("config", "gpg.program", "/nowhere/gpg");
        _terminal.Session("start", "Inbox");

        var answer = _terminal.Session("close");

        answer.Error.ShouldStartWith("error: git commit-tree ");
        answer.Error.ShouldContain("/nowhere/gpg");
        answer.Code.ShouldBe(4);
        _terminal.Session("focus").Out.ShouldStartWith("Focus: Inbox");
        _terminal.Git("status", "--porcelain").ShouldBe("");
    }

    [Fact]
    public void A_close_that_could_not_commit_tells_what_it_had_cleaned_up_by_then()
    {
        _terminal.Write(".ai_context/config.yaml", "cleanup: { artifacts: [\"*.tmp\"] }\n");
        _terminal.Write("left.tmp", "");
        _terminal.Git("config", "commit.gpgSign", "true");
        _terminal.Git("config", "gpg.program", "/nowhere/gpg");
        _terminal.Session("start", "Inbox");

        var answer = _terminal.Session("close");

        answer.Code.ShouldBe(4);
        answer.Error.ShouldStartWith("PASS Cleanup: 1 artifact removed\n  removed left.tmp\nerror: git commit-tree ");
    }

    [Fact]
    public void When_the_user_ignores_the_journal_the_entry_is_written_and_that_is_said()
    {
        _terminal.Write(".git/info/exclude", "journal/\n");
        _terminal.Session("start", "Inbox");

        var answer = _terminal.Session("close");

        answer.Out.ShouldContain("WARN Handoff: git is told to ignore the journal or the handoffs: written and not committed\n");
        answer.Code.ShouldBe(0);
    }
}
