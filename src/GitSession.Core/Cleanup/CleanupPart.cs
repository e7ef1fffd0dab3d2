using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Cleanup;

/// <summary>How one part of the cleanup went.</summary>
/// <param name="Summary">A few words; empty where there was nothing to do.</param>
internal sealed record CleanupPart(Verdict Verdict, string Summary, ImmutableArray<string> Notes)
{
    public static CleanupPart Nothing { get; } = new(Verdict.Pass, "", []);

    /// <summary>"1 process", "2 processes".</summary>
    public static string Count(int number, string one, string? many = null) => number == 1 ? $"1 {one}" : $"{number} {many ?? one + "s"}";
}
