using System.Collections.Immutable;
using GitSession.Memory;
using GitSession.Text;

namespace GitSession.Journal;

/// <summary>The words to the next session: "For the Next Instance".</summary>
public static class EntryNotes
{
    private static readonly ImmutableArray<(NoteKind Kind, string Label)> Labels =
    [
        (NoteKind.Thread, "Active threads"),
        (NoteKind.Decision, "Pending decisions"),
        (NoteKind.Time, "Time-sensitive items"),
    ];

    public static string Format(Note note) =>
        Labels.FirstOrDefault(label => label.Kind == note.Kind).Label is { } label ? $"- {label}: {note.Text}" : $"- {Escape(note.Text)}";

    /// <summary>Its list items; where it has none, its lines. A label may also stand above a list of its own.</summary>
    public static ImmutableList<Note> Read(MarkdownText document)
    {
        if (document.Sections.FirstOrDefault(section => section.IsCalled(EntryDocument.NotesHeading)) is not { } section)
            return [];
        var items = document.ItemsIn(section).ToList();
        return items is []
            ? [.. section.Body.In(document.Text).Split('\n').Select(line => Parse(line, NoteKind.Note)).OfType<Note>()]
            : [.. items.Select(item => Parse(item.Line.In(document.Text), KindAbove(item, items, document))).OfType<Note>()];
    }

    private static NoteKind KindAbove(ListEntry item, List<ListEntry> items, MarkdownText document) =>
        items.FirstOrDefault(outer => outer.Whole.Contains(item.Whole.Start) && outer.Whole.Start != item.Whole.Start) is { } outer
        && LabelOf(SafeText.OneLine(outer.Line.In(document.Text))) is { } label
            ? label.Kind
            : NoteKind.Note;

    private static Note? Parse(string line, NoteKind kind)
    {
        var text = SafeText.OneLine(line);
        if (LabelOf(text) is { } label)
            (kind, text) = (label.Kind, text[label.Length..].Trim());
        return text.TrimEnd('.').ToLowerInvariant() is "" or "none" or "n/a" or "-" ? null : new Note(Unescape(text), kind);
    }

    // What would begin a block of its own in a list item: a mark, or a number as in "1. ".
    private static string Escape(string text)
    {
        if (char.IsAsciiLetter(text[0]) || !char.IsAscii(text[0]))
            return text;
        var digits = text.Length - text.AsSpan().TrimStart("0123456789").Length;
        return digits == 0 ? @"\" + text : digits < text.Length && text[digits] is '.' or ')' ? text.Insert(digits, @"\") : text;
    }

    private static string Unescape(string text)
    {
        var digits = text.Length - text.AsSpan().TrimStart("0123456789").Length;
        return digits + 1 < text.Length && text[digits] == '\\' && char.IsPunctuation(text[digits + 1]) | char.IsSymbol(text[digits + 1])
            ? text.Remove(digits, 1)
            : text;
    }

    // "Active threads: x", "**Active Threads:** x"
    private static (NoteKind Kind, int Length)? LabelOf(string text)
    {
        var bold = text.Length - text.TrimStart('*', '_').Length;
        foreach (var (kind, label) in Labels)
        {
            if (!text.AsSpan(bold).StartsWith(label, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = text.AsSpan(bold + label.Length);
            var marks = rest.Length - rest.TrimStart("*_:").Length;
            if (rest[..marks].Contains(':'))
                return (kind, bold + label.Length + marks);
        }
        return null;
    }
}
