using System.Collections.Immutable;
using FsCheck.Fluent;
using GitSession.Journal;
using GitSession.Memory;
using GitSession.Tests.Support;
using GitSession.Text;

namespace GitSession.Tests.Journal;

public class EntryNotesTests
{
    [Fact]
    [Trait("Requirement", "MEM-43")]
    public void Notes_are_read_back_whatever_they_say() => Law.Holds(Gen.ListOf(Entries.Notes), notes =>
    {
        var text = "## For the Next Instance\n\n" + string.Concat(notes.Select(note => EntryNotes.Format(note) + "\n"));

        Read(text).ShouldBe(notes);
    }, times: 300);

    [Theory]
    [InlineData("- plain")]
    [InlineData("* plain")]
    [InlineData("1. plain")]
    [InlineData("plain")]
    [InlineData("- plain\n- None.")]
    [InlineData("- [ ] plain")]
    public void A_note_stands_in_a_list_or_on_a_line(string body) =>
        Read($"## For the next instance:\n\n{body}\n").ShouldBe([new Note("plain")]);

    [Theory]
    [InlineData("- Active threads: insurance", NoteKind.Thread)]
    [InlineData("- **Active Threads:** insurance", NoteKind.Thread)]
    [InlineData("- **Active threads**: insurance", NoteKind.Thread)]
    [InlineData("- Active threads:\n  - insurance", NoteKind.Thread)]
    [InlineData("- Active threads:\n  - insurance\n- Pending decisions: none", NoteKind.Thread)]
    [InlineData("Pending decisions: insurance", NoteKind.Decision)]
    [InlineData("- TIME-SENSITIVE ITEMS: insurance", NoteKind.Time)]
    [InlineData("- Pending decisions:\n    1. insurance", NoteKind.Decision)]
    public void A_label_tells_the_kind_of_a_note(string body, NoteKind kind) =>
        Read($"# For the Next Instance\n{body}\n").ShouldBe([new Note("insurance", kind)]);

    [Fact]
    public void An_entry_without_the_section_has_no_notes() => Read("# A day\n\n- a\n").ShouldBeEmpty();

    [Fact]
    public void Twenty_thousand_notes_are_read() =>
        Read("## For the Next Instance\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"- n{i}\n"))).Count.ShouldBe(20_000);

    private static ImmutableList<Note> Read(string text) => EntryNotes.Read(MarkdownText.Parse("x.md", text));
}
