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
        // One that is never closed reaches to the end of the text; Markdig's span of it ends with its first line, or beyond the text.
        var isClosed = fence.ClosingFencedCharCount > 0;
        var whole = TextSpan.Between(offset + fence.Span.Start, isClosed ? offset + fence.Span.End + 1 : text.Length);
        var start = text.IndexOf('\n', whole.Start, whole.Length) is var first and >= 0 ? first + 1 : whole.End;
        var end = isClosed ? text.LastIndexOf('\n', whole.End - 1) + 1 : whole.End;
        return new CodeFence(
            (fence.Info ?? "").ToLowerInvariant(), whole, TextSpan.Between(start, Math.Max(start, end)), text.AsSpan(0, start).Count('\n') + 1);
    }
}
