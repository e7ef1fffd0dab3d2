using GitSession.Sessions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Sessions;

public class RegisterProcessTests
{
    private readonly InMemoryDay _day = new();
    private readonly FakeProcesses _processes = new();

    [Fact]
    public void A_process_stands_in_the_live_session_and_is_read_from_there()
    {
        var session = _day.Start("Serving").Session;
        var npm = _processes.Run(10, "npm run dev");

        Register.Add(_day.Caller, 10);

        (_day.Workspace.Read(Paths.LiveSession(session.Id)) ?? "").ShouldContain("  processes:\n    - { pid: 10, started_at: 2026-11-20T09:15:00+01:00, command: npm run dev }\n");
        _day.Live.Processes.ShouldBe([npm]);
    }

    [Fact]
    public void Registered_again_it_stands_there_once_and_what_a_person_wrote_stays()
    {
        var session = _day.Start("Serving").Session;
        _processes.Run(10, "npm run dev");
        _processes.Run(20, "sleep 9");
        Register.Add(_day.Caller, 10);
        _day.EditByHand(Paths.LiveSession(session.Id), "npm run dev }", "npm run dev, why: mine } # the server");

        Register.Add(_day.Caller, 20);
        Register.Add(_day.Caller, 20);

        _day.Live.Processes.Select(process => process.Pid).ShouldBe([10, 20]);
        (_day.Workspace.Read(Paths.LiveSession(session.Id)) ?? "").ShouldContain("why: mine } # the server\n");
    }

    [Theory]
    [InlineData(1, RefusalReason.ProcessIsCallers)]
    [InlineData(0, RefusalReason.ProcessIsCallers)]
    [InlineData(4711, RefusalReason.ProcessIsCallers)]
    [InlineData(1000, RefusalReason.ProcessIsCallers)]
    [InlineData(77, RefusalReason.UnknownProcess)]
    public void The_system_the_owner_the_caller_and_nobody_are_refused(int pid, RefusalReason reason)
    {
        _day.Start("Serving");
        _processes.Run(pid is 77 ? 78 : pid, "bash");

        var refusal = Should.Throw<Refusal>(() => Register.Add(_day.Caller, pid));

        refusal.Reason.ShouldBe(reason);
        _day.Live.Processes.ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_session_nothing_is_started()
    {
        var started = false;

        Should.Throw<Refusal>(() => Register.Start(_day.Caller, () =>
        {
            started = true;
            return _processes.Run(10, "npm run dev");
        })).Reason.ShouldBe(RefusalReason.NoSession);

        started.ShouldBeFalse();
    }

    private RegisterProcess Register => new(_day.Workspace, _processes.Processes);
}
