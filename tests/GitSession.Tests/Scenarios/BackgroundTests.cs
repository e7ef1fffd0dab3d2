using GitSession.Cleanup;
using GitSession.Cli.Adapters;
using GitSession.Sessions;
using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

/// <summary>Commands in the background: started in a session, listed, and ended with it.</summary>
public sealed class BackgroundTests : IDisposable
{
    private readonly Terminal _terminal = Terminal.WithSessions();
    private readonly List<BackgroundProcess> _started = [];

    public BackgroundTests() => _terminal.Session("start", "Serving");

    public void Dispose()
    {
        foreach (var process in _started)
            SystemProcesses.All.End(SystemProcesses.All.FamilyOf(process));
        _terminal.Dispose();
    }

    [Fact, Trait("Requirement", "SES-24")]
    public void A_command_runs_on_with_its_output_in_a_file_and_stands_in_the_session()
    {
        var run = Run("sh", "-c", "echo hello; echo oops >&2; cat; echo \"$@\"; exec sleep 100", "sh", "-x", "--", "--json");

        var pid = run.Json.GetProperty("pid").GetInt32();
        var log = run.Json.GetProperty("log").GetString() ?? "";
        run.Json.GetProperty("command").GetString().ShouldBe("sleep 100");
        File.ReadAllText(log.Replace("/tmp/test", Place)).ShouldBe("hello\noops\n-x -- --json\n");
        log.ShouldStartWith("/tmp/test/repo/.git/gitsession/run/");
        Live.Processes.ShouldHaveSingleItem().Pid.ShouldBe(pid);
        SystemProcesses.Find(pid).ShouldNotBeNull();
        _terminal.Git("status", "--porcelain", "--untracked-files=all").ShouldNotContain("run");
    }

    [Fact]
    public void What_a_terminal_sends_does_not_reach_it()
    {
        Run("sleep", "100");

        var process = _started[0];
        ProcessTable.LeaderOf(process.Pid).ShouldBe(process.Pid);
    }

    [Fact]
    public void It_outlives_the_program_that_started_it()
    {
        using var git = new GitFixture();
        git.MakeACommit();
        git.Run("start", "Serving").Code.ShouldBe(0);

        var (code, output, error) = git.Run("run", "--", "sleep", "100");

        code.ShouldBe(0, error);
        var started = new LiveSessions(git.Workspace).All()[0].Processes.ShouldHaveSingleItem();
        _started.Add(started);
        output.ShouldStartWith($"started {started.Pid}: sleep 100\nlog: .git/gitsession/run/");
        SystemProcesses.Find(started.Pid).ShouldNotBeNull();
    }

    [Fact]
    public void A_command_that_is_not_there_is_refused_and_nothing_is_registered()
    {
        var answer = _terminal.Session("run", "--", "no-such-command", "--port", "1");

        (answer.Code, answer.Out).ShouldBe((1, ""));
        answer.Error.ShouldStartWith("error: no-such-command was not found on PATH\nhint: git session run -- sh -c");
        Live.Processes.ShouldBeEmpty();
    }

    [Fact]
    public void A_command_that_ends_at_once_is_said_with_its_last_word_and_not_registered()
    {
        var answer = _terminal.Session("run", "--", "sh", "-c", "echo trying; echo port is taken >&2; exit 3");

        answer.Code.ShouldBe(1);
        answer.Error.ShouldStartWith("error: sh ended at once with exit code 3: port is taken\nhint: nothing was registered; what it said is in .git/gitsession/run/");
        Live.Processes.ShouldBeEmpty();
    }

    [Fact]
    public void Processes_are_listed_with_their_age_and_whether_they_run()
    {
        Run("sleep", "100");
        Run("sleep", "200");
        SystemProcesses.All.End([_started[1]]);

        var text = _terminal.Session("process").Out;
        var json = _terminal.Session("process", "list", "--json").Json.GetProperty("processes");

        text.ShouldStartWith("Background Processes (2):\n");
        text.ShouldContain($"  {_started[0].Pid} sleep 100 (started ");
        text.ShouldContain($"  {_started[1].Pid} sleep 200 (ended; was started ");
        json.EnumerateArray().Select(process => process.GetProperty("running").GetBoolean()).ShouldBe([true, false]);
    }

    [Fact]
    public void A_process_that_runs_is_registered_by_its_number()
    {
        using var git = new GitFixture();
        using var process = git.Start("sleep", ["100"], ".");
        var pid = process.Id;
        _started.Add(SystemProcesses.Find(pid).ShouldNotBeNull());

        _terminal.Session("process", "add", pid.ToString()).Out.ShouldBe($"registered {pid}: sleep 100\n");

        Live.Processes.ShouldHaveSingleItem().Pid.ShouldBe(pid);
    }

    [Fact]
    public void What_must_not_be_ended_and_what_is_no_process_is_refused()
    {
        _terminal.Session("process", "add", Environment.ProcessId.ToString()).Code.ShouldBe(1);
        _terminal.Session("process", "add", "1").Code.ShouldBe(1);
        _terminal.Session("process", "add", "999999999").Error.ShouldStartWith("error: no process 999999999 runs\nhint: git session process list\n");
        _terminal.Session("process", "add", "-1").Code.ShouldBe(2);
        _terminal.Session("process", "add", "npm").Code.ShouldBe(2);
        _terminal.Session("run").Code.ShouldBe(2);

        Live.Processes.ShouldBeEmpty();
    }

    [Fact, Trait("Requirement", "SES-13"), Trait("Requirement", "SES-24")]
    public void A_close_ends_what_was_started_and_what_that_started()
    {
        Run("sh", "-c", "sleep 300 & echo $!; wait");
        var child = int.Parse(File.ReadAllText(Directory.EnumerateFiles(Path.Combine(_terminal.Directory, ".git/gitsession/run")).Single()));

        var answer = _terminal.Session("close");

        answer.Out.ShouldStartWith($"PASS Cleanup: 1 process ended\n  process {_started[0].Pid} (sh): ended, with 1 process that it started\n");
        (SystemProcesses.Find(_started[0].Pid), SystemProcesses.Find(child)).ShouldBe((null, null));
    }

    private Answer Run(params string[] command)
    {
        var answer = _terminal.Session(["run", "--json", "--", .. command]);
        answer.Code.ShouldBe(0, answer.Error);
        _started.Add(SystemProcesses.Find(answer.Json.GetProperty("pid").GetInt32()).ShouldNotBeNull());
        return answer;
    }

    private LiveSession Live => new LiveSessions(Workspace).All()[0];

    private DiskWorkspace Workspace => new(Worktree);

    private Worktree Worktree => Worktree.Find(_terminal.Directory, _terminal.Environment);

    private string Place => Path.GetDirectoryName(_terminal.Directory) ?? "";
}
