using Markdig.Syntax;

namespace GitSession.Text;

/// <summary>A fenced block of code in a Markdown text.</summary>
/// <param name="Language">The first word behind the opening fence, in lower case; empty where there is none.</param>
/// <param name="Whole">With both fences.</param>
/// <param name="Content">The lines between the fences, with their line ends.</param>
/// <param name="Line">The line of the text on which the content begins, counted from 1.</param>
public sealed record CodeFence(string Language, TextSpan Whole, TextSpan Content, int Line)
{
    internal static CodeFence From(FencedCodeBlock fence, string text, int offset)
    {
        // Markdig's span of a fence that opens at the very end reaches beyond the text.
        var whole = TextSpan.Between(offset + fence.Span.Start, Math.Min(offset + fence.Span.End + 1, text.Length));
        var start = text.IndexOf('\n', whole.Start, whole.Length) is var first and >= 0 ? first + 1 : whole.End;
        var end = fence.ClosingFencedCharCount == 0 ? whole.End : text.LastIndexOf('\n', whole.End - 1) + 1;
        return new CodeFence(
            (fence.Info ?? "").ToLowerInvariant(), whole, TextSpan.Between(start, Math.Max(start, end)), text.AsSpan(0, start).Count('\n') + 1);
    }
}
