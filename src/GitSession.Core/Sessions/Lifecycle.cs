using GitSession.World;

namespace GitSession.Sessions;

/// <summary>What becomes of live sessions when a new one starts: one table, of which docs/lifecycle.md is the picture.</summary>
public static class Lifecycle
{
    public static StartEffect AtStart(LiveState state, StartChoice choice) => (state, choice) switch
    {
        (LiveState.OwnerGone or LiveState.Stale, _) => StartEffect.Recover,
        (_, StartChoice.Recover) => StartEffect.Recover,
        (_, StartChoice.Beside) => StartEffect.LeaveAlone,
        (LiveState.Yours, _) => StartEffect.RefuseYours,
        _ => StartEffect.RefuseOthers,
    };

    public static LiveState StateOf(LiveSessionGlance session, Caller caller, DateTimeOffset touchedAt, Settings settings, DateTimeOffset now) =>
        session.Owner is { } owner && !caller.Lives(owner) ? LiveState.OwnerGone
        : now - touchedAt > settings.StaleAfter ? LiveState.Stale
        : session.Owner?.Is(caller.Owner) == true ? LiveState.Yours
        : LiveState.Others;
}
