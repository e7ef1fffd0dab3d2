using System.Collections.Immutable;
using GitSession.Cli.Output;
using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Cli.GitHooks;

/// <summary>Before a push: whether it hands over what is on a session's mind, as `handoff.before_push` wants it.</summary>
internal static class PrePush
{
    // Of a push of more references than this nobody asks for a handoff; git does not mind a hook that reads less.
    private const int MostLines = 10_000;

    public static int Run(HookCall call)
    {
        var wanted = call.Made.Settings.BeforePush;
        if (wanted is BeforePush.Off)
            return ExitCode.Done;
        var report = new ReviewPush(call.Made.Workspace, call.Made.Repository).Run(call.Made.CallerOf(), Pushed(call.Made.Around.In()));
        return (report.IsClear, wanted) switch
        {
            // Who wants every push to hand over is told of one that never can.
            (_, BeforePush.Write) when report is { IsOfHead: false, Open: not [] } => Remind(call, report),
            (true, _) => ExitCode.Done,
            (_, BeforePush.Require) => Refuse(call, report),
            (_, BeforePush.Write) when !call.Calling.IsDryRun => Checkpoint(call, report),
            _ => Remind(call, report),
        };
    }

    private static int Remind(HookCall call, PushReport report)
    {
        call.Say(HookText.Warning(HookText.NotHandedOver(report)));
        return ExitCode.Done;
    }

    private static int Refuse(HookCall call, PushReport report)
    {
        call.Say(HookText.Error(HookText.NotHandedOver(report)));
        call.Say(HookText.HandOver(report));
        return ExitCode.Refused;
    }

    // What is pushed was chosen before this hook ran, so that what is committed now is pushed by the next push.
    private static int Checkpoint(HookCall call, PushReport report)
    {
        try
        {
            return Checkpointed(call, report, [.. report.WithoutCheckpoint.Select(session => Checkpoint(call.Made, session)).OfType<string>()]);
        }
        catch (GitFailure failure)
        {
            call.Say(HookText.NoCheckpoint(failure));
            return ExitCode.Done;
        }
    }

    // Null where it was written and could not be committed now: in the middle of a merge, or where git ignores it.
    private static string? Checkpoint(Composition made, LiveSession session) =>
        new WriteCheckpoint(made.Workspace, made.Repository, made.Settings, made.Around.Time) { Incidents = IncidentText.ForHandoff(made) }.Run(made.CallerOf(session.Id));

    private static int Checkpointed(HookCall call, PushReport report, ImmutableArray<string> commits)
    {
        if (commits is [])
            return report.Open is [] || report.WithoutCheckpoint is not [] ? Remind(call, report) : ExitCode.Done;
        call.Say(HookText.Error(HookText.Checkpointed(commits[^1])));
        call.Say(HookText.PushAgain);
        return ExitCode.Refused;
    }

    private static IEnumerable<PushedRef> Pushed(TextReader lines)
    {
        for (var count = 0; count < MostLines && lines.ReadLine() is { } line; count++)
        {
            if (PushedRef.Parse(line) is { } pushed)
                yield return pushed;
        }
    }
}
