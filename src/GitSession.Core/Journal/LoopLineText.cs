using System.Text.RegularExpressions;
using GitSession.Memory;
using GitSession.Text;

namespace GitSession.Journal;

/// <summary>
/// `- [ ] **HIGH**: description - context &lt;!-- loop k3f2 followup 2026-11-18T09:15:00+01:00 --&gt;`, to and from text.
/// People write it in many ways and all are read: only the description must be there.
/// </summary>
public static partial class LoopLineText
{
    private const string Divider = " - ";

    /// <summary>The line, from the bullet on, without a line end.</summary>
    public static string Format(LoopLine line)
    {
        var text = Escape(line.Description) + (line.Context is { } context ? Divider + Escape(context) : "");
        return $"- [{(line.Closed ? 'x' : ' ')}] **{line.Urgency.ToString().ToUpperInvariant()}**: {text} {FormatComment(line)}";
    }

    /// <summary>The comment that the line ends with.</summary>
    public static string FormatComment(LoopLine line) =>
        $"<!-- loop {line.Id} {line.Type.ToString().ToLowerInvariant()}{(line.OpenedAt is { } time ? " " + Times.Text(time) : "")} -->";

    /// <summary>The comment that counts in a line's text, or null where it has none.</summary>
    public static LoopComment? CommentIn(string text) =>
        Comment().Matches(text).LastOrDefault() is { } comment
            ? new LoopComment(comment.Groups["id"].Value, comment.Groups["type"].Value, TypeIn(comment.Groups["type"].Value), new TextSpan(comment.Index, comment.Length))
            : null;

    /// <summary>Whether a comment stands there that begins as ours do, be it that it cannot be read.</summary>
    public static bool HasComment(string text) => Begun().IsMatch(text);

    /// <summary>What a line's text says, or null where it says nothing: "none", "n/a". The id is empty where the line has none.</summary>
    /// <param name="text">What follows the bullet and the box; further lines of the item are part of its text.</param>
    public static LoopLine? Parse(string text, bool closed)
    {
        var comment = text.Contains("<!--", StringComparison.Ordinal) ? Comment().Matches(text).LastOrDefault() : null;
        var said = SafeText.OneLine(comment is null ? text : text.Remove(comment.Index, comment.Length));
        var urgency = UrgencyMark().Match(said);
        var (description, context) = Divide(said[urgency.Length..].Trim());
        if (comment is null && IsNothing(description))
            return null;
        return new LoopLine
        {
            Id = comment?.Groups["id"].Value ?? "",
            Description = description,
            Context = context,
            Urgency = Word(urgency.Groups["urgency"].Value, Urgency.Medium),
            Type = Word(comment?.Groups["type"].Value, LoopType.Task),
            OpenedAt = comment is null ? null : Times.Parse(comment.Groups["at"].Value),
            Closed = closed,
        };
    }

    private static (string Description, string? Context) Divide(string text)
    {
        var at = text.IndexOf(Divider, StringComparison.Ordinal);
        if (at < 0)
            return (Unescape(text.EndsWith(" -", StringComparison.Ordinal) ? text[..^2] : text), null);
        var context = Unescape(text[(at + Divider.Length)..].Trim());
        return (Unescape(text[..at].Trim()), context is "" ? null : context);
    }

    private static bool IsNothing(string text) =>
        text.TrimEnd('.').Trim('(', ')', '_', '*').ToLowerInvariant() is "" or "-" or "none" or "nothing" or "n/a" or "empty";

    // A backslash stands before a hyphen that does not divide, and before a "<" that begins no comment of ours.
    private static string Escape(string text) => Escapable().Replace(text, @"\$0");

    private static string Unescape(string text) => text.Contains('\\') ? Escaped().Replace(text, "${escaped}") : text;

    private static LoopType? TypeIn(string word) =>
        Enum.GetValues<LoopType>().Where(type => type.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)).Select(type => (LoopType?)type).FirstOrDefault();

    private static T Word<T>(string? text, T byDefault)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]) ? value : byDefault;

    [GeneratedRegex(@"<!--\s*loop\s+(?<id>[\w-]+)(\s+(?<type>[A-Za-z][\w-]*))?(\s+(?<at>\d[\w:+.-]*))?\s*-->", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"<!--\s*loop\s", RegexOptions.None, 1000)]
    private static partial Regex Begun();

    [GeneratedRegex(
        @"^((\*\*|__|\[)(?<urgency>high|medium|low)\s*:?(\*\*|__|\])\s*:?|(?<urgency>high|medium|low)\s*:)\s*",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex UrgencyMark();

    [GeneratedRegex(@"\\(?=[\\<-]|$)|(?<=^| )-(?= |$)|<(?=!--)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escapable();

    [GeneratedRegex(@"\\(?<escaped>[\\<-])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escaped();
}
