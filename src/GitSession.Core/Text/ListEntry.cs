using Markdig.Syntax;

namespace GitSession.Text;

/// <summary>One item of a list, with its box where it has one.</summary>
/// <param name="Whole">From the bullet to the end of all that the item holds.</param>
/// <param name="Line">What follows the bullet and the box, up to the first nested block.</param>
/// <param name="Rest">Nested blocks, nested lists not among them.</param>
/// <param name="Box">The character between the brackets of a task box.</param>
public sealed record ListEntry(TextSpan Whole, TextSpan Line, TextSpan? Rest, TextSpan? Box, bool Ticked)
{
    public bool IsTask => Box is not null;

    /// <summary>The item whose list it stands in, or null where it stands in none.</summary>
    public ListEntry? Within { get; init; }

    internal static ListEntry From(ListItemBlock item, string text, int offset)
    {
        var first = item.FirstOrDefault() as LeafBlock;
        var start = offset + (first?.Span.Start ?? Math.Min(item.Span.End + 1, text.Length - offset));
        // Markdig's span of a fence that opens at the very end reaches beyond the text.
        var end = first is null ? start : Math.Min(offset + first.Span.End + 1, text.Length);
        var rest = item.Skip(1).TakeWhile(block => block is LeafBlock).ToList();
        var box = BoxAt(text, start, end);
        return new ListEntry(
            TextSpan.Between(offset + item.Span.Start, Math.Min(offset + item.Span.End + 1, text.Length)),
            TextSpan.Between(box is null ? start : Math.Min(box.Value.End + 2, end), end),
            rest is [] ? null : TextSpan.Between(offset + rest[0].Span.Start, Math.Min(offset + rest[^1].Span.End + 1, text.Length)),
            box,
            box is { } mark && text[mark.Start] is 'x' or 'X');
    }

    // "[ ]" and "[x]" as GitHub reads them: the brackets, then white space or the end.
    private static TextSpan? BoxAt(string text, int start, int end) =>
        end - start >= 3 && text[start] == '[' && text[start + 1] is ' ' or 'x' or 'X' && text[start + 2] == ']'
        && (end - start == 3 || char.IsWhiteSpace(text[start + 3]))
            ? new TextSpan(start + 1, 1)
            : null;
}
