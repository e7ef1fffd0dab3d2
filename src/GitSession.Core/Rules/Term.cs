namespace GitSession.Rules;

/// <summary>Finds terms in lines.</summary>
public static class Term
{
    /// <summary>Whether the term stands in the line as a word of its own, in any case: "art" is not in "start".</summary>
    public static bool IsIn(string line, string term)
    {
        for (var at = Find(line, term, 0); at >= 0; at = Find(line, term, at + 1))
        {
            if (!Continues(line, at - 1, term[0]) && !Continues(line, at + term.Length, term[^1]))
                return true;
        }
        return false;
    }

    private static int Find(string line, string term, int from) => line.IndexOf(term, from, StringComparison.OrdinalIgnoreCase);

    private static bool Continues(string line, int at, char edge) =>
        at >= 0 && at < line.Length && char.IsLetterOrDigit(edge) && char.IsLetterOrDigit(line[at]);
}
