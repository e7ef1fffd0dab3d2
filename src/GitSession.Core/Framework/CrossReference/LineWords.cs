namespace GitSession.Framework.CrossReference;

/// <summary>Takes a text apart into words, in lower case.</summary>
internal static class LineWords
{
    /// <summary>Runs of letters and digits.</summary>
    public static IEnumerable<string> In(string text)
    {
        for (var (at, begin) = (0, 0); at <= text.Length; at++)
        {
            if (at < text.Length && char.IsLetterOrDigit(text[at]))
                continue;
            if (at > begin)
                yield return text[begin..at].ToLowerInvariant();
            begin = at + 1;
        }
    }

    /// <summary>The parts of a name, however it is put together: dbPort, DB_PORT, db.port and --db-port are db and port.</summary>
    public static IEnumerable<string> OfName(string name)
    {
        var apart = string.Concat(name.Select((c, at) => at > 0 && char.IsUpper(c) && char.IsLower(name[at - 1]) ? $" {c}" : c.ToString()));
        return In(apart);
    }
}
