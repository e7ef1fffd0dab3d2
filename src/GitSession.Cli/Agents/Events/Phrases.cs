namespace GitSession.Cli.Agents.Events;

/// <summary>What people say when they mean a command.</summary>
internal static class Phrases
{
    private const string Close = "git session close --summary \"…\"";

    private static readonly (string Phrase, string Command)[] All =
    [
        ("process session closedown", Close),
        ("session closedown", Close),
        ("wrap up", Close),
        ("end session", Close),
        ("end the session", Close),
        ("create handoff", Close),
        ("create a handoff", Close),
        ("start session", "git session start \"…\""),
        ("start a session", "git session start \"…\""),
        ("post-compaction restart", "git session status"),
    ];

    /// <summary>The command that a prompt speaks of; null where it speaks of none.</summary>
    public static string? CommandFor(string prompt)
    {
        var words = string.Join(' ', prompt.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Array.Find(All, one => Says(words, one.Phrase)).Command;
    }

    // A phrase in the midst of a word is another word: "weekend sessions".
    private static bool Says(string words, string phrase)
    {
        for (var at = Find(words, phrase, 0); at >= 0; at = Find(words, phrase, at + 1))
        {
            if (!IsLetter(words, at - 1) && !IsLetter(words, at + phrase.Length))
                return true;
        }
        return false;
    }

    private static int Find(string words, string phrase, int from) => words.IndexOf(phrase, from, StringComparison.OrdinalIgnoreCase);

    private static bool IsLetter(string words, int at) => at >= 0 && at < words.Length && char.IsLetterOrDigit(words[at]);
}
