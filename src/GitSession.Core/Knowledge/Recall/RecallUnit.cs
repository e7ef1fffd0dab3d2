using System.Collections.Immutable;

namespace GitSession.Knowledge.Recall;

/// <summary>What is looked for as one: a word, or several that stand one behind the other.</summary>
/// <param name="IsQuoted">The user put it in quotation marks: what does not have it is not found.</param>
public sealed record RecallUnit(ImmutableArray<string> Words, bool IsQuoted)
{
    // What begins with "a" or "in" is everything.
    private const int ShortestBeginning = 3;

    /// <summary>Whether a longer word that begins with it is found too.</summary>
    public bool IsBeginning => !IsQuoted && Words is [{ Length: >= ShortestBeginning }];

    internal bool Finds(ReadOnlySpan<char> word)
    {
        foreach (var one in Words)
        {
            if (word.SequenceEqual(one) || (IsBeginning && word.StartsWith(one, StringComparison.Ordinal)))
                return true;
        }
        return false;
    }
}
