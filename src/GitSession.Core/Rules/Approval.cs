using System.Collections.Immutable;
using GitSession.Text;

namespace GitSession.Rules;

/// <summary>A person's word that what a rule found may be: a trailer of the commit, or a decision that names the rule.</summary>
public static class Approval
{
    public const string Trailer = "Approved-By";

    /// <summary>Whether the trailer's value names somebody: `NAME &lt;EMAIL&gt;`.</summary>
    public static bool IsSigned(string value) =>
        value.Trim() is [.. var name, '>'] && name.LastIndexOf('<') is var at and > 0 && name[..at].Trim() is not "" && name[(at + 1)..].Contains('@', StringComparison.Ordinal);

    /// <summary>The ids of the rules, or the boundaries, that a decision approves.</summary>
    /// <exception cref="DamagedDocument">Its front matter cannot be read.</exception>
    public static ImmutableArray<string> ApprovedIn(string path, string text) => [.. FrontMatter.Find(path, text)?.Map.Texts("approves") ?? []];
}
