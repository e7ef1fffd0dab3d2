using System.Collections.Immutable;
using System.Text;
using GitSession.Text;
using YamlDotNet.Core;

namespace GitSession.Knowledge.Recall;

/// <summary>Takes a document apart into passages. A comment says nothing to readers and is left out.</summary>
internal static class PassageReader
{
    private const string CommentStart = "<!--";
    private const string CommentEnd = "-->";

    /// <exception cref="DamagedDocument">The text nests deeper than Markdig reads.</exception>
    public static ImmutableArray<Passage> Read(string path, string text, FrontMatter? front)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        if (front is not null)
            AddValues(passages, front.Map.Node, firstLine: 2);
        var (line, counted) = (1, 0);
        foreach (var piece in MarkdownText.Pieces(path, text, front?.Whole.End ?? (text.StartsWith('\uFEFF') ? 1 : 0)))
        {
            line += text.AsSpan(counted, Math.Max(0, piece.Span.Start - counted)).Count('\n');
            counted = Math.Max(counted, piece.Span.Start);
            passages.Add(new Passage(WithoutComments(piece.Span.In(text)), line, piece.Level));
        }
        return passages.ToImmutable();
    }

    // A value of one word is an id, a time or a state, by which nobody looks for what was thought.
    private static void AddValues(ImmutableArray<Passage>.Builder passages, YamlNode node, int firstLine)
    {
        if (node is YamlMappingNode map)
        {
            foreach (var (_, value) in map.Children)
                AddValues(passages, value, firstLine);
        }
        else if (node is YamlSequenceNode list)
        {
            foreach (var value in list.Children)
                AddValues(passages, value, firstLine);
        }
        else if (node is YamlScalarNode { Value: { } text } scalar && text.AsSpan().Trim().ContainsAny(" \t\n"))
        {
            var below = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded ? 1 : 0;
            passages.Add(new Passage(text, firstLine + Math.Max(0, node.Start.Line - 1) + below, 0));
        }
    }

    private static string WithoutComments(string text)
    {
        var at = text.IndexOf(CommentStart, StringComparison.Ordinal);
        if (at < 0)
            return text;
        var kept = new StringBuilder(text.Length);
        for (var from = 0; from < text.Length; at = text.IndexOf(CommentStart, from, StringComparison.Ordinal))
        {
            kept.Append(text, from, (at < 0 ? text.Length : at) - from);
            if (at < 0)
                break;
            var end = text.IndexOf(CommentEnd, at, StringComparison.Ordinal) is var close and >= 0 ? close + CommentEnd.Length : text.Length;
            kept.Append('\n', text.AsSpan(at, end - at).Count('\n')); // what follows stays on its line
            from = end;
        }
        return kept.ToString();
    }
}
