using GitSession.Cleanup;
using GitSession.Handoffs;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Cleanup;

public class CleanupProcessesTests
{
    private readonly FakeProcesses _processes = new();
    private CleanupSettings _settings = CleanupSettings.None;

    [Fact, Trait("Requirement", "SES-13"), Trait("Requirement", "SES-24")]
    public void What_the_session_registered_is_ended_with_all_that_it_started_and_nothing_else_is()
    {
        var (npm, server) = (_processes.Run(10, "npm run dev"), new BackgroundProcess(11, Moments.Morning, "node server.js"));
        _processes.Children[10] = [server];
        _processes.Run(12, "npm run dev");

        var report = Close([npm]);

        _processes.Ended.ShouldBe([npm, server]);
        (report.Phase, report.Verdict, report.Detail).ShouldBe((Phase.Cleanup, Verdict.Pass, "1 process ended"));
        report.Notes.ShouldBe(["process 10 (npm): ended, with 1 process that it started"]);
    }

    [Fact]
    public void A_dry_run_says_what_it_would_end_and_ends_nothing()
    {
        var report = Close([_processes.Run(10, "npm run dev")], dryRun: true);

        _processes.Ended.ShouldBeEmpty();
        report.Detail.ShouldBe("1 process to end");
        report.Notes.ShouldBe(["process 10 (npm): would be ended"]);
    }

    [Fact]
    public void One_that_ended_by_itself_is_no_trouble()
    {
        var report = Close([new BackgroundProcess(10, Moments.Morning, "sleep 1")]);

        _processes.Ended.ShouldBeEmpty();
        (report.Verdict, report.Detail).ShouldBe((Verdict.Pass, "1 process had ended already"));
    }

    [Fact, Trait("Requirement", "SES-24")]
    public void A_number_that_belongs_to_another_process_now_is_left_and_said()
    {
        _processes.Run(10, "vim notes.md");

        var report = Close([new BackgroundProcess(10, Moments.Morning, "npm run dev")]);

        _processes.Ended.ShouldBeEmpty();
        report.Verdict.ShouldBe(Verdict.Warn);
        report.Notes.ShouldBe(["process 10 (npm): left, because 10 is another process now (vim)"]);
    }

    [Fact, Trait("Requirement", "SES-24")]
    public void One_that_listens_on_a_protected_port_is_left_also_where_a_descendant_listens()
    {
        _settings = _settings with { KeepPorts = [9000] };
        _processes.Children[10] = [new BackgroundProcess(11, Moments.Morning, "node server.js")];
        _processes.Ports = new() { [11] = [9000] };

        var report = Close([_processes.Run(10, "npm run dev"), _processes.Run(20, "sleep 9")]);

        _processes.Ended.Select(process => process.Pid).ShouldBe([20]);
        report.Detail.ShouldBe("1 process ended, 1 process left");
        report.Notes.ShouldContain("process 10 (npm): left, because it listens on port 9000, which is among keep_ports");
    }

    [Fact]
    public void Where_ports_cannot_be_known_nothing_is_ended_that_may_be_protected()
    {
        _settings = _settings with { KeepPorts = [9000] };
        _processes.Ports = null;

        var report = Close([_processes.Run(10, "npm run dev")]);

        _processes.Ended.ShouldBeEmpty();
        report.Notes[0].ShouldContain("its ports cannot be known");
    }

    [Fact]
    public void One_of_a_protected_name_is_left()
    {
        _settings = _settings with { KeepNames = ["postgres"] };

        var report = Close([_processes.Run(10, "/usr/lib/postgresql/15/bin/postgres -D data")]);

        _processes.Ended.ShouldBeEmpty();
        report.Notes.ShouldBe(["process 10 (postgres): left, because postgres is among keep_names"]);
    }

    [Fact]
    public void One_in_which_the_close_itself_runs_is_left()
    {
        _processes.Children[10] = [new BackgroundProcess(_processes.Caller, Moments.Morning, "git-session close")];

        var report = Close([_processes.Run(10, "bash")]);

        _processes.Ended.ShouldBeEmpty();
        report.Verdict.ShouldBe(Verdict.Warn);
    }

    [Fact]
    public void One_in_which_the_sessions_owner_runs_is_left()
    {
        _processes.Children[10] = [new BackgroundProcess(4711, Moments.Morning, "claude")];

        Close([_processes.Run(10, "tmux")]).Verdict.ShouldBe(Verdict.Warn);

        _processes.Ended.ShouldBeEmpty();
    }

    [Fact]
    public void One_that_will_not_end_is_a_failure()
    {
        _processes.Stubborn.Add(10);

        var report = Close([_processes.Run(10, "npm run dev"), _processes.Run(20, "sleep 9")]);

        (report.Verdict, report.Detail).ShouldBe((Verdict.Fail, "1 process ended, 1 process would not end"));
    }

    private PhaseReport Close(BackgroundProcess[] registered, bool dryRun = false)
    {
        var day = new InMemoryDay();
        var session = day.Start("Serving").Session with { Processes = [.. registered] };
        return new CleanupPhase(day.Workspace, day.Repository, _processes.Processes, _settings, day.Time).Run(session.Processes, session.Owner is { } owner ? [owner.Pid] : [], dryRun, force: false);
    }
}
