using System.Text;

namespace GitSession.Tests.Documentation;

/// <summary>The commands of ours that the fenced blocks of a document show, as a shell would divide them into words.</summary>
internal static class CommandsInDocuments
{
    private const string Name = "git session";

    public static IEnumerable<string[]> Of(string markdown) =>
        from line in Lines(markdown)
        let typed = line.StartsWith("$ ", StringComparison.Ordinal) ? line[2..] : line
        where typed is Name || typed.StartsWith(Name + " ", StringComparison.Ordinal)
        select Words(typed[Name.Length..]).ToArray();

    private static IEnumerable<string> Lines(string markdown)
    {
        var isFenced = false;
        foreach (var line in markdown.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                isFenced = !isFenced;
            else if (isFenced)
                yield return line;
        }
    }

    // Up to what a shell takes for itself: a pipe, a second command, a redirection, a comment.
    private static IEnumerable<string> Words(string line)
    {
        var (word, quote, isWord) = (new StringBuilder(), '\0', false);
        foreach (var c in line + " ")
        {
            if (quote is '\0' && c is ' ' or '|' or ';' or '>' or '<' or '#' or '&')
            {
                if (isWord)
                    yield return word.ToString();
                if (c is not ' ')
                    yield break;
                (isWord, _) = (false, word.Clear());
            }
            else if (c == quote || (quote is '\0' && c is '"' or '\''))
                (quote, isWord) = (quote is '\0' ? c : '\0', true);
            else
                (isWord, _) = (true, word.Append(c));
        }
    }
}
