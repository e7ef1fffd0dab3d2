using GitSession.Text;

namespace GitSession.Operations.Reports;

/// <summary>Something that a person is asked for, as a line with a box.</summary>
/// <param name="Key">What it is known by when the package is written again.</param>
/// <param name="Text">Inert Markdown on one line.</param>
internal sealed record ReviewPoint(ReviewSection Section, string Key, string Text)
{
    private const string Word = "review";
    private const int MarkLength = 12;

    public static ReviewPoint Of(ReviewSection section, string subject, string text) =>
        new(section, Digest.Of($"{section} {subject}")[..MarkLength], SafeText.OneLine(text));

    /// <summary>What follows the box. The comment knows it again, and whether a person changed its words.</summary>
    public string Line => $"{Text} <!-- {Word} {Key} {MarkOf(Text)} -->";

    public static string MarkOf(string text) => Digest.Of(text)[..MarkLength];

    /// <summary>The key and the mark in a comment; null where it is none of ours.</summary>
    public static (string Key, string Mark)? Read(string comment) => comment.Split(' ') is [Word, var key, var mark] ? (key, mark) : null;
}
