using System.Collections.Immutable;

namespace GitSession.Text;

/// <summary>The comments in Markdown, which are HTML's.</summary>
public static class MarkdownComment
{
    private const string Open = "<!--";
    private const string Close = "-->";

    /// <summary>The line without its comments, on one line, and what stands in them. One that does not end is text.</summary>
    public static (string Text, ImmutableArray<string> Comments) Split(string line)
    {
        var (text, comments) = Take(line);
        return (SafeText.OneLine(text), comments);
    }

    /// <summary>The text, with its lines, and without its comments.</summary>
    public static string Without(string text) => Take(text).Text;

    private static (string Text, ImmutableArray<string> Comments) Take(string from)
    {
        var comments = ImmutableArray.CreateBuilder<string>();
        var text = from;
        for (var start = Find(text, Open, 0); start >= 0; start = Find(text, Open, start))
        {
            if (Find(text, Close, start) is not (var end and >= 0))
                break;
            comments.Add(SafeText.OneLine(text[(start + Open.Length)..end]));
            text = text.Remove(start, end + Close.Length - start);
        }
        return (text, comments.ToImmutable());
    }

    private static int Find(string text, string mark, int from) => text.IndexOf(mark, from, StringComparison.Ordinal);
}
