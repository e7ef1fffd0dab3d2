using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>What the checks of a start found, in the order of the settings, and whether a session may begin.</summary>
public sealed record StartProtocol(ImmutableArray<CheckReport> Checks)
{
    public static StartProtocol None { get; } = new([]);

    /// <summary>The failures that no session may begin with.</summary>
    public ImmutableArray<CheckReport> Blocking => [.. Checks.Where(check => check.Verdict is Verdict.Fail)];

    public int Count(Verdict verdict) => Checks.Count(check => check.Verdict == verdict);

    /// <exception cref="Refusal">A check that blocks failed.</exception>
    public void RefuseWhereBlocked()
    {
        if (Blocking is not [])
            throw new Refusal(RefusalReason.CheckFailed, string.Join(", ", Blocking.Select(check => check.Check.Name)), [.. Blocking.Select(check => check.Detail)]);
    }
}
