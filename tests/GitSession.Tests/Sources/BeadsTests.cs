using GitSession.Tests.Support;

namespace GitSession.Tests.Sources;

/// <summary>
/// Work in Beads, taken on and closed from a session. No package that these tests could install carries bd: a stand-in answers with
/// the shapes that Beads 0.47 and 1.0 were recorded with, and writes down what it was asked.
/// </summary>
public sealed class BeadsTests : IDisposable
{
    private const string Issue = """{"id":"bd-a1b2","title":"Call the agent","status":"in_progress","priority":1}""";

    private readonly Terminal _terminal = Terminal.WithSessions();

    public BeadsTests()
    {
        _terminal.Write(".ai_context/config.yaml", "sources: { beads: { assignee: ops } }\n");
        Answers($"echo '[{Issue}]'");
    }

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("[{0}]")]
    [InlineData("{{\"schema_version\":1,\"data\":[{0}]}}")]
    [Trait("Requirement", "MEM-91"), Trait("Requirement", "MEM-52")]
    public void Bare_it_shows_what_is_ready_and_in_progress_whether_Beads_answers_with_an_array_or_an_envelope(string shape)
    {
        Answers($"[ \"$1\" = ready ] && echo '{string.Format(shape, Issue)}' || echo '[]'");

        _terminal.Session("beads").Out.ShouldBe("Beads:\n  ready: bd-a1b2 Call the agent\n");

        Asked.ShouldContain("ready --json --assignee ops");
    }

    [Fact]
    public void A_start_shows_twenty_of_many_and_says_how_many_more_there_are()
    {
        Answers("[ \"$1\" = ready ] || { echo '[]'; exit; }; for i in $(seq 25); do echo \"${list:-[}{\\\"id\\\":\\\"bd-$i\\\",\\\"title\\\":\\\"Thing\\\"}\"; list=,; done; echo ']'");

        var started = _terminal.Session("start", "Phone").Out;

        started.ShouldContain("  ready: bd-20 Thing\n  and 5 more\n");
        started.ShouldNotContain("bd-21");
        _terminal.Session("beads").Out.ShouldContain("bd-25");
    }

    [Fact, Trait("Requirement", "MEM-92")]
    public void Claimed_work_is_in_progress_in_Beads_and_the_live_session_remembers_it()
    {
        _terminal.Session("start", "Phone");

        var answer = _terminal.Session("beads", "claim", "bd-a1b2");

        answer.Out.ShouldBe("claimed bd-a1b2 Call the agent\n");
        Asked.ShouldContain("update bd-a1b2 --status in_progress --assignee ops --json");
        Live.ShouldContain("    - { id: bd-a1b2, title: Call the agent, claimed_at: 2026-11-20T09:15:04+01:00, closed_at: null }\n");
    }

    [Fact, Trait("Requirement", "MEM-93"), Trait("Requirement", "MEM-75")]
    public void Work_is_closed_in_Beads_when_asked_for_and_the_handoff_says_so()
    {
        _terminal.Session("start", "Phone");
        _terminal.Session("beads", "claim", "bd-a1b2");

        _terminal.Session("beads", "close", "bd-a1b2", "--reason", "called").Out.ShouldBe("closed bd-a1b2 Call the agent\n");
        _terminal.Session("close");

        Asked.ShouldContain("close bd-a1b2 -r called --json");
        Handoff.ShouldContain("- Closed in Beads: bd-a1b2 Call the agent\n");
        Handoff.ShouldNotContain("In progress in Beads");
    }

    [Fact, Trait("Requirement", "MEM-93"), Trait("Requirement", "MEM-75")]
    public void What_a_session_did_not_close_stays_in_progress_and_the_next_session_is_told()
    {
        _terminal.Session("start", "Phone");
        _terminal.Session("beads", "claim", "bd-a1b2");
        File.Delete(Log);

        _terminal.Session("close");
        var next = _terminal.Session("start", "Again");

        Asked.ShouldNotContain("close");
        Asked.ShouldNotContain("update");
        Handoff.ShouldContain("- In progress in Beads: bd-a1b2 Call the agent\n");
        next.Out.ShouldContain("claimed in Beads and in progress: bd-a1b2 Call the agent");
    }

    [Fact, Trait("Requirement", "MEM-92")]
    public void Recovery_keeps_what_was_claimed()
    {
        _terminal.Session("start", "Phone");
        _terminal.Session("beads", "claim", "bd-a1b2");
        _terminal.Die();

        _terminal.Session("start", "Again").Out.ShouldContain("Recovered");

        Directory.GetFiles(Path.Combine(_terminal.Directory, "journal"), "*phone*.md").Select(File.ReadAllText)
            .ShouldHaveSingleItem().ShouldContain("- claimed in Beads and in progress: bd-a1b2 Call the agent\n");
    }

    [Theory]
    [InlineData("""echo '{"error":"issue bd-a1b2 not found"}'; exit 1""", "issue bd-a1b2 not found")]
    [InlineData("""printf '{\n  "error": "database is locked"\n}\n' >&2; exit 1""", "database is locked")]
    [InlineData("""echo '{"error":"no such issue"}'""", "no such issue")]
    [InlineData("""echo 'Error closing bd-a1b2: not found' >&2""", "Error closing bd-a1b2: not found")]
    [InlineData("kill -SEGV $$", "bd crashed (signal 11)")]
    [Trait("Requirement", "MEM-75")]
    public void What_Beads_did_not_do_is_refused_in_its_words_and_not_remembered(string script, string words)
    {
        _terminal.Session("start", "Phone");
        var before = Live;
        Answers(script);

        foreach (var verb in new[] { "claim", "close" })
        {
            var answer = _terminal.Session("beads", verb, "bd-a1b2");

            answer.Code.ShouldBe(1);
            answer.Error.ShouldStartWith($"error: bd: {words}\nhint: ");
        }

        Live.ShouldBe(before);
    }

    [Fact, Trait("Requirement", "MEM-07")]
    public void Where_Beads_is_not_there_a_start_says_it_in_one_line_and_a_claim_is_refused()
    {
        File.Delete(Path.Combine(_terminal.Directory, "../home/bin/bd"));

        var start = _terminal.Session("start", "Phone");

        start.Code.ShouldBe(0);
        start.Out.ShouldEndWith("Beads:\n  [not available: bd is not on PATH]\n");
        _terminal.Session("beads", "claim", "bd-1").Error.ShouldStartWith("error: bd: not available: bd is not on PATH\n");
    }

    [Fact]
    public void Without_a_session_nothing_is_asked_of_Beads()
    {
        _terminal.Session("beads", "claim", "bd-a1b2").Error.ShouldStartWith("error: no session is open on branch main\n");

        File.Exists(Log).ShouldBeFalse();
    }

    [Theory]
    [InlineData("--force")]
    [InlineData("-f")]
    public void An_option_is_no_id_of_Beads(string id)
    {
        _terminal.Session("start", "Phone");
        File.Delete(Log);

        _terminal.Session("beads", "close", "--", id).Code.ShouldBe(2);

        File.Exists(Log).ShouldBeFalse();
    }

    [Fact, Trait("Requirement", "MEM-76")]
    public void Beads_synchronises_itself_only_where_it_knows_how_to_and_only_when_asked()
    {
        _terminal.Session("start", "Phone");
        Answers("[ \"$1\" = --help ] && printf 'Commands:\\n  ready  Show ready work\\n'; exit 0");
        _terminal.Session("beads", "sync").Out.ShouldBe("this bd has no sync: what it keeps travels with git\n");
        Asked.ShouldNotContain("sync");

        Answers("[ \"$1\" = --help ] && printf 'Commands:\\n  sync  Synchronize\\n'; exit 0");
        _terminal.Session("close").Code.ShouldBe(0);
        Asked.ShouldNotContain("sync");
        _terminal.Session("beads", "sync").Out.ShouldBe("synchronised by bd sync\n");

        Asked.ShouldContain("sync");
    }

    private string Log => Path.Combine(_terminal.Directory, "../home/asked");

    private string[] Asked => File.ReadAllLines(Log);

    private string Live => File.ReadAllText(Directory.GetFiles(Path.Combine(_terminal.Directory, ".ai_context/session"), "*.yaml").Single(file => !file.EndsWith(".audit.yaml", StringComparison.Ordinal)));

    private string Handoff => File.ReadAllText(Directory.GetFiles(Path.Combine(_terminal.Directory, ".ai_context/handoffs"), "SESSION_*").ShouldHaveSingleItem());

    private void Answers(string script) => StandIn.Put(_terminal, "../home/bin/bd", $"echo \"$*\" >> \"$HOME/asked\"\n{script}");
}
