using System.Text.RegularExpressions;
using GitSession.Text;

namespace GitSession.Review;

/// <summary>Boxes of which it cannot be told whether a person ticked them: one that holds something else, one that is there twice.</summary>
internal static partial class BoxCheck
{
    /// <param name="nameOf">What an item is known by, from its words without the box; null where it is none of ours.</param>
    public static IEnumerable<DocumentFinding> Run(string path, MarkdownText document, Func<string, string?> nameOf)
    {
        var boxes = document.Items.Where(item => item.Within is null).Select(item => Read(document.Text, item, nameOf)).OfType<Box>().ToList();
        var unclear = boxes.Where(box => !box.Item.IsTask).Select(box => new DocumentFinding(path, Line(document, box), DocumentFault.BoxUnclear, box.Name));
        var twice = boxes.Where(box => box.Item.IsTask).GroupBy(box => box.Name, StringComparer.Ordinal)
            .Where(same => same.Select(box => box.Item.Ticked).Distinct().Skip(1).Any())
            .Select(same => new DocumentFinding(path, Line(document, same.Last()), DocumentFault.BoxTwice, same.Key));
        return [.. unclear, .. twice];
    }

    private static int Line(MarkdownText document, Box box) => JsonText.LineOf(document.Text, box.Item.Whole.Start);

    private static Box? Read(string text, ListEntry item, Func<string, string?> nameOf)
    {
        var said = item.Line.In(text);
        if (item.IsTask)
            return nameOf(said) is { } name ? new Box(name, item) : null;
        return Unclear().Match(said) is { Success: true } box && nameOf(said[box.Length..]) is { } known ? new Box(known, item) : null;
    }

    [GeneratedRegex(@"\A\[[^\]\n]{0,3}\]", RegexOptions.None, 1000)]
    private static partial Regex Unclear();

    private sealed record Box(string Name, ListEntry Item);
}
