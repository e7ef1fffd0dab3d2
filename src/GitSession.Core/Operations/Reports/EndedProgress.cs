using GitSession.Text;

namespace GitSession.Operations.Reports;

/// <summary>What the end of an operations session makes of the progress.</summary>
/// <param name="Text">What it is to say; null where it says that already, or cannot.</param>
/// <param name="HasPhase">It has the one phase, with a block that can be read.</param>
internal sealed record EndedProgress(string? Text, bool HasPhase)
{
    /// <summary>Why it could not be brought up to date; null where it was, or has no such phase.</summary>
    public DamagedDocument? Damage { get; init; }
}
