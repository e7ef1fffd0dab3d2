using System.Collections.Immutable;

namespace GitSession.Sessions;

/// <summary>What a push would leave behind.</summary>
/// <param name="Open">Sessions that are open with something on their mind.</param>
/// <param name="Uncommitted">Entries and handoffs of ours that lie in the worktree and that HEAD does not have.</param>
/// <param name="Unpushed">Entries and handoffs that HEAD has and the push has not, although it pushes HEAD's branch.</param>
public sealed record PushReport(ImmutableList<LiveSession> Open, ImmutableArray<string> Uncommitted, ImmutableArray<string> Unpushed)
{
    /// <summary>Those of the open sessions whose checkpoint, as they are now, is not in the commit that is pushed; none where HEAD's branch is not pushed.</summary>
    public ImmutableList<LiveSession> WithoutCheckpoint { get; init; } = [];

    /// <summary>Whether HEAD or its branch is pushed. What pushes another branch alone is nobody's handing over.</summary>
    public bool IsOfHead { get; init; } = true;

    public static PushReport Nothing { get; } = new([], [], []);

    public bool IsClear => !IsOfHead || (Open is [] && Uncommitted is [] && Unpushed is []);
}
