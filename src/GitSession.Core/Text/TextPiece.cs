using Markdig.Syntax;

namespace GitSession.Text;

/// <summary>A heading, a paragraph, what a list item says or a block of code.</summary>
/// <param name="Level">Of a heading of the document itself, from 1; 0 for anything else.</param>
public readonly record struct TextPiece(TextSpan Span, int Level)
{
    internal static TextPiece From(LeafBlock block, string text, int offset)
    {
        // Markdig's span of a fence that is never closed ends with its first line, or beyond the text.
        var end = block is CodeBlock { Lines: { Count: > 0 } lines } ? Math.Max(block.Span.End, lines.Lines[lines.Count - 1].Slice.End) : block.Span.End;
        var start = Math.Clamp(offset + block.Span.Start, offset, text.Length);
        return new TextPiece(
            TextSpan.Between(start, Math.Clamp(offset + end + 1, start, text.Length)),
            block is HeadingBlock { Parent: MarkdownDocument } heading ? heading.Level : 0);
    }
}
