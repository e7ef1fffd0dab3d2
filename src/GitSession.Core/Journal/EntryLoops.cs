using System.Collections.Immutable;
using GitSession.Memory;
using GitSession.Text;

namespace GitSession.Journal;

/// <summary>Finds the loops in an entry's text.</summary>
public static class EntryLoops
{
    /// <summary>
    /// The items below "Open Loops". An entry without that heading was written by hand, and every task box in it is a loop:
    /// nothing is dropped on a guess.
    /// </summary>
    public static ImmutableList<LoopLine> Read(MarkdownText document, string entryId)
    {
        var sections = document.SectionsCalled(EntryDocument.LoopsHeading);
        var items = sections is []
            ? document.Items.Where(item => item.IsTask)
            : sections.SelectMany(document.ItemsIn).DistinctBy(item => item.Whole.Start).Where(item => item.IsTask || item.Within is null);
        var nested = NestedTexts(document);
        return WithIds(items.Select(item => Read(document, item, nested[item])).OfType<LoopLine>(), entryId);
    }

    private static LoopLine? Read(MarkdownText document, ListEntry item, IEnumerable<string> nested)
    {
        var text = string.Join(' ', [item.Line.In(document.Text), .. item.Rest is { } rest ? [rest.In(document.Text)] : Array.Empty<string>(), .. nested]);
        return LoopLineText.Parse(text, item.Ticked) is { } line ? line with { Place = item } : null;
    }

    // An id that stands twice names the first line that has it; the other is a line without one.
    private static ImmutableList<LoopLine> WithIds(IEnumerable<LoopLine> lines, string entryId)
    {
        var all = lines.ToList();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var unnamed = all.Select(line => line.Id is "" || !taken.Add(line.Id)).ToList();
        return [.. all.Select((line, index) => unnamed[index] ? line with { Id = Derive(line, entryId, taken) } : line)];
    }

    private static string Derive(LoopLine line, string entryId, HashSet<string> taken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var id = LoopId.Derive($"{entryId}\n{line.Description}\n{line.Context}\n{attempt}");
            if (taken.Add(id))
                return id;
        }
    }

    private static ILookup<object?, string> NestedTexts(MarkdownText document) =>
        document.Items.Where(item => !item.IsTask).ToLookup<ListEntry, object?, string>(LoopAround, item => item.Line.In(document.Text), ReferenceEqualityComparer.Instance);

    // An item that is no loop of its own says more about the task around it, or about the outermost item.
    private static ListEntry? LoopAround(ListEntry item)
    {
        var outer = item.Within;
        while (outer is { IsTask: false, Within: { } next })
            outer = next;
        return outer;
    }
}
