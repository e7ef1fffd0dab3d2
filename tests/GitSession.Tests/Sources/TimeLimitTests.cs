using System.Diagnostics;
using GitSession.Tests.Support;

namespace GitSession.Tests.Sources;

/// <summary>A tool of the outside costs a start its time limit and no more. The tools would hang for ten minutes.</summary>
public sealed class TimeLimitTests : IDisposable
{
    private const string Hangs = "sleep 600";

    // The limit is a second. What a start costs beside it on a machine that does other things is not this test's matter.
    private static readonly TimeSpan Generous = TimeSpan.FromSeconds(20);

    private readonly Terminal _terminal = Terminal.WithSessions();

    public TimeLimitTests()
    {
        _terminal.Write(".ai_context/config.yaml", "sources: { beads: {}, taskwarrior: {}, khal: {}, timeout: 1 }\n");
        _terminal.Write("../home/.task/pending.data", "");
        foreach (var tool in new[] { "bd", "task" })
            StandIn.Put(_terminal, $"../home/bin/{tool}", "echo '[]'");
        StandIn.Put(_terminal, "../home/bin/khal", "exit 0");
    }

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("bd", Hangs, "Beads:\n  [bd took longer than 1 s]\n")]
    [InlineData("task", Hangs, "Taskwarrior:\n  [task took longer than 1 s]\n")]
    [InlineData("khal", Hangs, "khal:\n  [khal took longer than 1 s]\n")]
    [InlineData("khal", "trap '' TERM HUP INT; sleep 600; sleep 600", "khal:\n  [khal took longer than 1 s]\n")]
    [InlineData("task", "yes", "Taskwarrior:\n  [task took longer than 1 s]\n")]
    public void A_tool_that_hangs_is_ended_and_named_and_the_others_have_their_say(string tool, string script, string told)
    {
        StandIn.Put(_terminal, $"../home/bin/{tool}", script);
        var clock = Stopwatch.StartNew();

        var answer = _terminal.Session("start", "Inbox");

        clock.Elapsed.ShouldBeLessThan(Generous);
        answer.Code.ShouldBe(0);
        answer.Out.ShouldContain(told);
        answer.Out.Split("took longer").Length.ShouldBe(2);
    }

    [Fact]
    public void A_tool_that_leaves_a_child_with_its_output_is_not_waited_for_and_what_it_said_counts()
    {
        StandIn.Put(_terminal, "../home/bin/bd", """
            echo '[{"id":"bd-1","title":"Call","status":"open"}]'
            sleep 600 &
            echo $! >> "$HOME/left"
            """);
        var clock = Stopwatch.StartNew();

        var answer = _terminal.Session("start", "Inbox");

        clock.Elapsed.ShouldBeLessThan(Generous);
        answer.Out.ShouldContain("Beads:\n  ready: bd-1 Call\n");
        foreach (var left in File.ReadAllLines(Path.Combine(_terminal.Directory, "../home/left")))
            Process.GetProcessById(int.Parse(left)).Kill();
    }

    [Fact]
    public void What_a_hanging_tool_started_is_ended_with_it()
    {
        StandIn.Put(_terminal, "../home/bin/khal", "sleep 600 & echo $! > \"$HOME/child\"; wait");

        _terminal.Session("start", "Inbox");

        var child = int.Parse(File.ReadAllText(Path.Combine(_terminal.Directory, "../home/child")));
        // Killed it is at once; the kernel takes it away when it comes to it.
        SpinWait.SpinUntil(() => Cli.Adapters.SystemProcesses.Find(child) is null, TimeSpan.FromSeconds(20)).ShouldBeTrue();
    }
}
