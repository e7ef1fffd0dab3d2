using System.IO.Enumeration;

namespace GitSession.Rules;

/// <summary>
/// A glob over paths as gitignore(5) reads it: `*` and `?` within one part, `**` over any parts, a pattern with a slash
/// in it begins at the root, one without matches a name at any depth, and what matches a directory matches all below it.
/// </summary>
public sealed record PathGlob(string Pattern)
{
    public bool Matches(string path)
    {
        var pattern = Pattern.Trim('/').Split('/');
        var parts = path.Split('/');
        return Pattern.TrimEnd('/').Contains('/')
            ? Matches(pattern, parts)
            : parts.Index().Any(part => IsName(pattern[0], part.Item) && (part.Index < parts.Length - 1 || !Pattern.EndsWith('/')));
    }

    private bool Matches(ReadOnlySpan<string> pattern, ReadOnlySpan<string> parts)
    {
        if (pattern.IsEmpty)
            return !parts.IsEmpty || !Pattern.EndsWith('/');
        if (pattern[0] is not "**")
            return !parts.IsEmpty && IsName(pattern[0], parts[0]) && Matches(pattern[1..], parts[1..]);
        for (var skipped = 0; skipped <= parts.Length; skipped++)
        {
            if (Matches(pattern[1..], parts[skipped..]))
                return true;
        }
        return false;
    }

    private static bool IsName(string pattern, string name) => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false);
}
