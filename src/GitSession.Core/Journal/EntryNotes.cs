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

    private const string Punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    public static string Format(Note note) =>
        Labels.FirstOrDefault(label => label.Kind == note.Kind).Label is { } label ? $"- {label}: {note.Text}" : Item(note.Text);

    /// <summary>A text as an item of a list, in which it begins nothing of its own.</summary>
    public static string Item(string text) => $"- {Escape(text)}";

    /// <summary>The texts that are listed below a heading.</summary>
    public static ImmutableList<string> ReadItems(MarkdownText document, string heading) =>
        document.SectionsCalled(heading) is [var section, ..]
            ? [.. document.ItemsIn(section).Select(item => Unescape(SafeText.OneLine(item.Line.In(document.Text)))).Where(text => text is not "")]
            : [];

    /// <summary>Its list items; where it has none, its lines. A label may also stand above a list of its own.</summary>
    public static ImmutableList<Note> Read(MarkdownText document)
    {
        if (document.SectionsCalled(EntryDocument.NotesHeading) is not [var section, ..])
            return [];
        var items = document.ItemsIn(section).ToList();
        return items is []
            ? [.. section.Body.In(document.Text).Split('\n').Select(line => Parse(line, NoteKind.Note)).OfType<Note>()]
            : [.. items.Select(item => Parse(item.Line.In(document.Text), KindAbove(item, document))).OfType<Note>()];
    }

    private static NoteKind KindAbove(ListEntry item, MarkdownText document)
    {
        for (var outer = item.Within; outer is not null; outer = outer.Within)
        {
            if (LabelOf(SafeText.OneLine(outer.Line.In(document.Text))) is { } label)
                return label.Kind;
        }
        return NoteKind.Note;
    }

    private static Note? Parse(string line, NoteKind kind)
    {
        var text = SafeText.OneLine(line);
        var note = LabelOf(text) is { } label ? new Note(text[label.Length..].Trim(), label.Kind) : new Note(Unescape(text), kind);
        return note.Text.TrimEnd('.').ToLowerInvariant() is "" or "none" or "n/a" or "-" ? null : note;
    }

    private static string Escape(string text) => MarkAt(text) is { } at ? text.Insert(at, @"\") : text;

    private static string Unescape(string text) =>
        text.IndexOf('\\') is var at and >= 0 && at + 1 < text.Length && MarkAt(text.Remove(at, 1)) == at ? text.Remove(at, 1) : text;

    // Where a text would begin a block of its own in a list item, by a mark or a number as in "1. ", or would read as a label.
    private static int? MarkAt(string text)
    {
        var digits = text.Length - text.AsSpan().TrimStart("0123456789").Length;
        var label = Labels.FirstOrDefault(known => text.StartsWith(known.Label, StringComparison.OrdinalIgnoreCase)).Label;
        var (at, marks) = digits > 0 ? (digits, @".)\") : label is null ? (0, Punctuation) : (label.Length, @"*_:\");
        return at < text.Length && marks.Contains(text[at]) ? at : null;
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
