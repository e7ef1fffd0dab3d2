using System.Collections.Immutable;
using GitSession.Text;

namespace GitSession.Operations.Reports;

/// <summary>Brings the boxes of a review package to what is asked for now, line by line; what a person ticked, changed or added stays.</summary>
internal static class ReviewEdit
{
    public static string Bring(string path, string text, ImmutableArray<ReviewPoint> points)
    {
        var wanted = points.ToDictionary(point => point.Key, StringComparer.Ordinal);
        var before = ReviewDocument.Parse(path, text);
        var changed = TextEdit.Apply(text, before.Items.Where(item => item.Key is not null && !item.IsChanged).SelectMany(item => Edits(text, item, wanted.GetValueOrDefault(item.Key ?? ""))));
        var known = ReviewDocument.Parse(path, changed).Items.Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
        return points.Where(point => !known.Contains(point.Key)).GroupBy(point => point.Section).Aggregate(changed, (document, missing) => Add(path, document, missing.Key, [.. missing]));
    }

    /// <summary>A section in which nothing is asked for yet.</summary>
    public static string Section(ReviewSection section) => $"\n## {ReviewHeading.Of(section)}\n\n{ReviewHeading.Guidance(section)}\n";

    private static IEnumerable<TextEdit> Edits(string text, ReviewItem item, ReviewPoint? point)
    {
        if (point is not null)
            return point.Text == item.Text ? [] : [new TextEdit(item.Place.Line, point.Line)];
        return item.Ticked || End(text, item.Place.Whole) > item.Place.Line.End ? [] : [new TextEdit(WholeLine(text, item.Place.Whole), "")];
    }

    private static TextSpan WholeLine(string text, TextSpan item) => TextSpan.Between(
        item.Start is 0 ? 0 : text.LastIndexOf('\n', item.Start - 1) + 1,
        text.IndexOf('\n', item.End) is var end and >= 0 ? end + 1 : text.Length);

    private static string Add(string path, string text, ReviewSection section, ImmutableArray<ReviewPoint> missing)
    {
        var document = MarkdownText.Parse(path, text);
        var newLine = document.NewLine;
        if (document.SectionsCalled(ReviewHeading.Of(section)) is not [var found, ..])
            return Add(path, text + (text.EndsWith('\n') ? "" : newLine) + Section(section).Replace("\n", newLine, StringComparison.Ordinal), section, missing);
        var lines = string.Join(newLine, missing.Select(point => $"- [ ] {point.Line}"));
        return ReviewDocument.Parse(path, text).Items.LastOrDefault(item => item.Section == section && item.Key is not null) is { } last
            ? TextEdit.Apply(text, [TextEdit.Insert(End(text, last.Place.Whole), newLine + lines)])
            : TextEdit.Apply(text, [TextEdit.Insert(End(text, found.Body), newLine + newLine + lines)]);
    }

    // Without the empty lines that end it.
    private static int End(string text, TextSpan span) => span.Start + span.In(text).TrimEnd().Length;
}
