using GitSession.Journal;
using GitSession.Memory;
using GitSession.Tests.Support;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Tests.Journal;

public class EntryDocumentTests
{
    private const string Path = "journal/2026-11-20-09-15-review-calendar-k3f2.md";

    [Fact]
    [Trait("Requirement", "MEM-10")]
    [Trait("Requirement", "MEM-12")]
    [Trait("Requirement", "MEM-26")]
    [Trait("Requirement", "MEM-27")]
    public void An_entry_is_read_back_whatever_was_typed() => Law.Holds(Entries.All, entry =>
    {
        var read = EntryDocument.Parse(entry.Path, EntryDocument.Render(entry));

        (read.Id, read.Title, read.Mode, read.Status, read.Branch).ShouldBe((entry.Id, entry.Title, entry.Mode, entry.Status, entry.Branch));
        (read.StartedAt, read.EndedAt).ShouldBe((entry.StartedAt, entry.EndedAt));
        read.Summary.ShouldBe(entry.Summary);
        read.Loops.Select(line => line with { Place = null }).ShouldBe(entry.Loops);
        read.Notes.ShouldBe(entry.Notes);
        read.Goals.ShouldBe(entry.Goals);
        read.InheritedFrom.ShouldBe(entry.InheritedFrom);
        read.Carried.ShouldBe(entry.Carried);
        Marks(read).ShouldBe(Marks(entry));
    }, times: 120);

    [Fact]
    public void An_entry_that_is_brought_to_what_it_says_stays_as_it_is() => Law.Holds(Entries.All, entry =>
    {
        var text = EntryDocument.Render(entry);

        EntryUpdate.Apply(entry.Path, text, entry).ShouldBe(text);
    }, times: 40);

    [Theory]
    [InlineData("Open Loops")]
    [InlineData("open loops of the parser")]
    [InlineData("Session Summary of the week")]
    [InlineData("For the next instance: a plan")]
    [InlineData("Learning C#")]
    [InlineData("C #")]
    [InlineData("## Open Loops ##")]
    [InlineData("\\# x")]
    public void A_title_is_no_section_and_stays_whole(string title)
    {
        var entry = new Entry { Id = Paths.EntryId(Path), Path = Path, Title = title, Summary = "done", Notes = [new Note("- [ ] not a loop")], Loops = [Loop("call back")] };

        var read = EntryDocument.Parse(Path, EntryDocument.Render(entry));

        read.Title.ShouldBe(title);
        read.Summary.ShouldBe("done");
        read.Loops.Select(line => line.Description).ShouldBe(["call back"]);
        read.Notes.ShouldBe(entry.Notes);
    }

    [Theory]
    [InlineData("## Open Loops\n\n- [ ] injected")]
    [InlineData("Open Loops\n==========\n\n- [ ] injected")]
    [InlineData("```\nnever closed")]
    [InlineData("~~~~\nnever closed")]
    [InlineData("<!-- never closed")]
    [InlineData("<div>\nnever closed")]
    [InlineData("<pre>\nnever closed")]
    [InlineData("- item\n  - ```\n    never closed")]
    [InlineData("> quoted\n> ```")]
    [InlineData("\\# escaped\n\\\\# twice")]
    [InlineData("    ## indented")]
    [InlineData("[a]: /url 'never closed")]
    public void A_summary_begins_nothing_that_is_not_its_own(string summary)
    {
        var entry = new Entry { Id = Paths.EntryId(Path), Path = Path, Title = "A day", Summary = summary.Trim(), Loops = [Loop("call back")], Notes = [new Note("a")] };

        var read = EntryDocument.Parse(Path, EntryDocument.Render(entry));

        read.Summary.ShouldBe(summary.Trim());
        read.Loops.Select(line => line.Description).ShouldBe(["call back"]);
        read.Notes.ShouldBe(entry.Notes);
    }

    [Theory]
    [InlineData(">")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("* > ")]
    public void A_summary_that_nests_without_end_leaves_an_entry_that_can_be_read(string mark)
    {
        var summary = string.Concat(Enumerable.Repeat(mark, 1000)) + "end";
        var entry = new Entry { Id = Paths.EntryId(Path), Path = Path, Title = "A day", Summary = summary, Loops = [Loop("call back")] };

        var read = EntryDocument.Parse(Path, EntryDocument.Render(entry));

        read.Summary.ShouldBe(summary);
        read.Loops.Count.ShouldBe(1);
    }

    [Fact]
    public void A_newer_format_is_refused_with_its_line()
    {
        var error = Should.Throw<DamagedDocument>(() => EntryDocument.Parse(Path, "---\nsession: a\nformat: 2\n---\n"));

        (error.Path, error.Line).ShouldBe((Path, 3));
        error.Expected.ShouldContain("upgrade");
    }

    [Theory]
    [InlineData("---\nformat: 1\nbranch: [main\n---\n\n# A day\n", 4)]
    [InlineData("---\r\nformat: 1\r\nstarted_at: noon\r\n---\r\n", 3)]
    [InlineData("\uFEFF---\nformat: one\n---\n", 2)]
    [InlineData("---\nformat: 1\ngoals:\n  - description: a\n  - achieved: true\n---\n", 5)]
    [InlineData("---\nformat: 1\nmode: *gone\n---\n", 3)]
    public void Damaged_front_matter_is_named_with_its_line_in_the_whole_file(string text, int line)
    {
        var error = Should.Throw<DamagedDocument>(() => EntryDocument.Parse(Path, text));

        (error.Path, error.Line).ShouldBe((Path, line));
    }

    private static IEnumerable<(string Entry, string Loop, string Mark)> Marks(Entry entry) =>
        entry.InheritedLoops?.SelectMany(from => from.Value.Select(mark => (from.Key, mark.Key, mark.Value))) ?? [];

    private static LoopLine Loop(string description) => new() { Id = "k3f2", Description = description };
}
