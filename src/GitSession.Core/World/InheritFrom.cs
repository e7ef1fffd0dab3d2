using System.Collections.Immutable;
using GitSession.Text;

namespace GitSession.World;

/// <summary>
/// Whose text a user lets into a session: that of every author, of those with certain addresses, or what is signed. An address is what a
/// commit says; only a signature proves anything.
/// </summary>
public sealed record InheritFrom
{
    private const string SignedWord = "signed";
    private const char Any = '*';

    public static InheritFrom Everybody { get; } = new();

    /// <summary>E-mail addresses in any case, `*` for any part of one; empty where it is not authors that count.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>What has a good signature of a key that git trusts.</summary>
    public bool OnlySigned { get; init; }

    public bool IsEverybody => !OnlySigned && Authors is [];

    public static InheritFrom Read(YamlMap inherit) => inherit.Texts("from") switch
    {
        [SignedWord] => new InheritFrom { OnlySigned = true },
        [_, ..] authors when authors.All(author => author.Contains('@', StringComparison.Ordinal)) => new InheritFrom { Authors = [.. authors] },
        _ => throw inherit.Damaged("from", "signed, or e-mail addresses such as ada@example.org or *@example.org, for from"),
    };

    public bool LetsIn(DocumentAuthor author) => IsEverybody || (OnlySigned ? author.IsSigned : Authors.Any(wanted => IsLike(author.Email, wanted.Split(Any))));

    // What stands between two stars is looked for from the left.
    private static bool IsLike(string email, string[] parts)
    {
        if (parts is [var whole])
            return email.Equals(whole, StringComparison.OrdinalIgnoreCase);
        var (at, end) = (parts[0].Length, email.Length - parts[^1].Length);
        if (at > end || !email.StartsWith(parts[0], StringComparison.OrdinalIgnoreCase) || !email.EndsWith(parts[^1], StringComparison.OrdinalIgnoreCase))
            return false;
        foreach (var part in parts[1..^1])
        {
            if (email.AsSpan(at, end - at).IndexOf(part, StringComparison.OrdinalIgnoreCase) is not (>= 0 and var found))
                return false;
            at += found + part.Length;
        }
        return true;
    }
}
