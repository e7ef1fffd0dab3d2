namespace GitSession.Progress;

/// <summary>Names and statuses are the same in any case, and whichever of hyphen, underscore and space joins their words.</summary>
internal static class Spelling
{
    public static bool AreSame(string? one, string? other) => one is null || other is null ? one == other : Plain(one) == Plain(other);

    private static string Plain(string word) =>
        string.Join('_', word.ToLowerInvariant().Split([' ', '\t', '-', '_', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));
}
