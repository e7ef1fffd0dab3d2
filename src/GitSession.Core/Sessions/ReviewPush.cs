using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>Looks whether what is pushed hands over what was on a session's mind. It changes nothing.</summary>
public sealed class ReviewPush(IWorkspace workspace, IRepository repository)
{
    public PushReport Run(Caller caller, IEnumerable<PushedRef> pushed)
    {
        var work = pushed.Where(one => one.IsWork).ToList();
        if (work is [])
            return PushReport.Nothing;
        var head = repository.Head();
        var open = Open(caller);
        if (work.Find(one => one.IsOf(head.Branch)) is not { } own)
            return PushReport.Nothing with { Open = open, IsOfHead = false };
        return new PushReport(open, OwnFiles.Uncommitted(workspace, repository), Unpushed(own, head))
        {
            WithoutCheckpoint = open.RemoveAll(session => HasCheckpoint(own.Commit, session)),
        };
    }

    private bool HasCheckpoint(string commit, LiveSession session) =>
        Paths.Handoff(session.Id) is var path && repository.TextAt(commit, path) is { } text && WriteCheckpoint.Says(path, text, session);

    private ImmutableList<LiveSession> Open(Caller caller)
    {
        var all = new LiveSessions(workspace).All();
        var own = all.Count > 1 ? all.FindAll(session => IsOf(caller, session)) : all;
        return (own is [] ? all : own).FindAll(session => session.Memory is { Focus: not null } or { Stack.Depth: > 0 } or { Loops.IsEmpty: false });
    }

    private static bool IsOf(Caller caller, LiveSession session) =>
        caller.Session is { } name ? session.Id.Contains(name, StringComparison.OrdinalIgnoreCase) : session.Owner?.Is(caller.Owner) == true;

    private ImmutableArray<string> Unpushed(PushedRef own, Head head) =>
        head.Commit is { } commit && own.Commit != commit
            ? [.. repository.Added(own.Commit, commit, Paths.Journal, Paths.Handoffs).Where(path => ArrivedSessions.In([path]) is not [])]
            : [];
}
