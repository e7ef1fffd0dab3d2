using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using GitSession.Cleanup;
using GitSession.Cli.Adapters;
using GitSession.Tests.Support;

namespace GitSession.Tests.Adapters;

/// <summary>Real processes: what the system says of them, and how they end.</summary>
public sealed class SystemProcessesTests : IDisposable
{
    private readonly GitFixture _git = new();
    private readonly List<Process> _started = [];

    public void Dispose()
    {
        foreach (var process in _started)
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
        }
        _git.Dispose();
    }

    [Fact]
    public void A_process_is_known_by_its_number_start_and_command_line()
    {
        var process = Start("exec sleep 100");

        var found = SystemProcesses.Find(process.Id).ShouldNotBeNull();

        found.Command.ShouldBe("sleep 100");
        (DateTimeOffset.Now - found.StartedAt).Duration().ShouldBeLessThan(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void One_that_ended_and_was_not_waited_for_does_not_run()
    {
        // Nobody waits for the child that ends when the shell is a `sleep` already, so that it stays a zombie while that lives.
        var parent = Start("sh -c 'until grep -q sleep /proc/$PPID/comm; do :; done' & echo $!; exec sleep 100", settles: false);
        var child = int.Parse(parent.StandardOutput.ReadLine() ?? "");
        SpinWait.SpinUntil(() => ProcessTable.Read(child, "stat").Contains(") Z ", StringComparison.Ordinal), TimeSpan.FromSeconds(10)).ShouldBeTrue();

        SystemProcesses.Find(child).ShouldBeNull();
    }

    [Fact]
    public void A_family_is_a_process_with_its_descendants()
    {
        var parent = Start("sh -c 'sleep 100 & echo $$ $!; wait' & wait", settles: false);
        var below = (parent.StandardOutput.ReadLine() ?? "").Split(' ').Select(int.Parse);

        var family = SystemProcesses.All.FamilyOf(Known(parent));

        family.Select(process => process.Pid).ShouldBe([parent.Id, .. below]);
    }

    [Fact, Trait("Requirement", "SES-24")]
    public void One_that_listens_to_a_polite_word_may_tidy_up_first()
    {
        var process = Start("trap 'echo tidied; exit 0' TERM; echo ready; while :; do sleep 0.01; done", settles: false);
        process.StandardOutput.ReadLine().ShouldBe("ready");

        var left = SystemProcesses.All.End([Known(process)]);

        left.ShouldBeEmpty();
        process.StandardOutput.ReadToEnd().ShouldContain("tidied");
        SystemProcesses.Find(process.Id).ShouldBeNull();
    }

    [Fact, Trait("Requirement", "SES-24")]
    public void One_that_does_not_listen_is_ended_firmly_with_what_it_started()
    {
        var process = Start("trap '' TERM; sleep 100 & echo $!; while :; do sleep 0.01; done", settles: false);
        var child = int.Parse(process.StandardOutput.ReadLine() ?? "");

        var left = SystemProcesses.All.End(SystemProcesses.All.FamilyOf(Known(process)));

        left.ShouldBeEmpty();
        (SystemProcesses.Find(process.Id), SystemProcesses.Find(child)).ShouldBe((null, null));
    }

    [Fact]
    public void One_whose_start_is_another_is_not_touched()
    {
        var process = Start("exec sleep 100");
        var earlier = Known(process) with { StartedAt = DateTimeOffset.UnixEpoch };

        SystemProcesses.All.End([earlier]);

        SystemProcesses.Find(process.Id).ShouldNotBeNull();
    }

    [Fact]
    public void Ports_are_those_on_which_it_listens()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var bound = new Socket(SocketType.Stream, ProtocolType.Tcp);
        bound.Bind(new IPEndPoint(IPAddress.Loopback, 0));

        var ports = SystemProcesses.All.PortsOf([SystemProcesses.Find(Environment.ProcessId).ShouldNotBeNull()]).ShouldNotBeNull();

        ports.ShouldContain(((IPEndPoint)listener.LocalEndpoint).Port);
        ports.ShouldNotContain(((IPEndPoint)bound.LocalEndPoint!).Port);
        SystemProcesses.All.PortsOf([Known(Start("exec sleep 100"))]).ShouldBe([]);
    }

    [Fact]
    public void The_caller_is_this_process_and_those_that_it_runs_in()
    {
        var other = Start("exec sleep 100");

        SystemProcesses.All.IsCallers(Environment.ProcessId).ShouldBeTrue();
        SystemProcesses.All.IsCallers(ProcessTable.ParentOf(Environment.ProcessId)).ShouldBeTrue();
        SystemProcesses.All.IsCallers(other.Id).ShouldBeFalse();
    }

    private static BackgroundProcess Known(Process process) => SystemProcesses.Find(process.Id).ShouldNotBeNull();

    private Process Start(string script, bool settles = true)
    {
        var process = _git.Start("sh", ["-c", script], ".");
        _started.Add(process);
        if (settles)
            SpinWait.SpinUntil(() => ProcessTable.WordsOf(process.Id) is ["sleep", ..], TimeSpan.FromSeconds(10)).ShouldBeTrue();
        return process;
    }
}
