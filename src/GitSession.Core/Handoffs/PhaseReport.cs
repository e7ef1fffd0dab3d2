using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Handoffs;

/// <summary>How one phase of a closedown went.</summary>
/// <param name="Detail">One line.</param>
/// <param name="Notes">What was done or found, one a line; none of it is lost when only the detail is shown.</param>
public sealed record PhaseReport(Phase Phase, Verdict Verdict, string Detail, ImmutableArray<string> Notes)
{
    public PhaseReport(Phase phase, Verdict verdict, string detail)
        : this(phase, verdict, detail, [])
    {
    }
}
