using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Progress;

/// <summary>Whether a phase may begin, and why.</summary>
/// <param name="Phase">Its key.</param>
public sealed record GateReport(string Phase, ImmutableArray<GateCheck> Checks)
{
    public bool IsOpen => Checks.All(check => check.Verdict is not Verdict.Fail);
}
