using GitSession.Journal;
using GitSession.Memory;

namespace GitSession.Tests.Journal;

/// <summary>Laws over entries as people write them: every file in Samples.</summary>
public class SampleTests
{
    public static TheoryData<string> Files { get; } = [.. Directory.EnumerateFiles(Folder, "*.md").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Samples");

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_changed_leaves_every_byte(string file)
    {
        var (path, text) = Open(file);

        EntryUpdate.SetLoops(path, text, EntryDocument.Parse(path, text)).ShouldBe(text);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Ticking_a_loop_changes_its_box_and_no_other_byte(string file)
    {
        var (path, text) = Open(file);
        var entry = EntryDocument.Parse(path, text);
        foreach (var line in entry.Loops.Where(line => line.Place is { Box: not null }))
        {
            var changed = EntryUpdate.SetLoops(path, text, entry with { Loops = [line with { Closed = !line.Closed }] });

            var box = line.Place.ShouldNotBeNull().Box.ShouldNotBeNull();
            changed.ShouldBe(text[..box.Start] + (line.Closed ? ' ' : 'x') + text[box.End..]);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_loop_that_says_something_else_changes_its_line_and_no_other_byte(string file)
    {
        var (path, text) = Open(file);
        var entry = EntryDocument.Parse(path, text);
        foreach (var line in entry.Loops)
        {
            var wanted = line with { Description = "something else", Context = "for once", Urgency = Urgency.Low };

            var changed = EntryUpdate.SetLoops(path, text, entry with { Loops = [wanted] });

            var place = line.Place.ShouldNotBeNull();
            changed[..place.Whole.Start].ShouldBe(text[..place.Whole.Start]);
            changed.ShouldEndWith(text[place.Line.End..]);
            var after = EntryDocument.Parse(path, changed).Loops;
            after.Count.ShouldBe(entry.Loops.Count);
            after[entry.Loops.IndexOf(line)].ShouldSatisfyAllConditions(
                read => read.Id.ShouldBe(line.Id),
                read => read.Description.ShouldBe("something else"),
                read => read.Context.ShouldNotBeNull().ShouldStartWith("for once"),
                read => read.Urgency.ShouldBe(Urgency.Low));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_loop_that_is_added_stands_below_the_others_and_changes_no_byte_of_them(string file)
    {
        var (path, text) = Open(file);
        var entry = EntryDocument.Parse(path, text);
        var added = new LoopLine { Id = "zzzz", Description = "added - later", Context = "why" };

        var changed = EntryUpdate.SetLoops(path, text, entry with { Loops = [added] });

        EntryDocument.Parse(path, changed).Loops.ShouldContain(line => line.Id == "zzzz" && line.Description == "added - later" && line.Context == "why");
        MixesLineEnds(changed).ShouldBe(MixesLineEnds(text));
        Lines(text).Except(Lines(changed)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void An_entry_is_brought_to_what_it_says_once_and_for_all(string file)
    {
        var (path, text) = Open(file);
        var entry = EntryDocument.Parse(path, text) with { Summary = "done\nall of it", Notes = [new Note("call back"), new Note("inbox", NoteKind.Thread)] };

        var once = EntryUpdate.Apply(path, text, entry);

        EntryUpdate.Apply(path, once, entry).ShouldBe(once);
        MixesLineEnds(once).ShouldBe(MixesLineEnds(text));
        EntryDocument.Parse(path, once).Notes.ShouldContain(new Note("inbox", NoteKind.Thread));
        EntryDocument.Parse(path, once).Loops.Select(line => line.Id).ShouldBe(entry.Loops.Select(line => line.Id));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_loop_without_an_id_has_the_same_one_in_every_clone(string file)
    {
        var (path, text) = Open(file);
        var other = text.Contains("\r\n", StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal) : text.Replace("\n", "\r\n", StringComparison.Ordinal);

        var ids = EntryDocument.Parse(path, text).Loops.Select(line => line.Id).ToList();

        EntryDocument.Parse("journal/2026/" + file, other).Loops.Select(line => line.Id).ShouldBe(ids);
        ids.ShouldBeUnique();
        ids.ShouldAllBe(id => id.Length == LoopId.Length);
    }

    private static (string Path, string Text) Open(string file) =>
        ("journal/" + file, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetString(File.ReadAllBytes(Path.Combine(Folder, file))));

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static bool MixesLineEnds(string text) =>
        text.Contains("\r\n", StringComparison.Ordinal) && text.Replace("\r\n", "", StringComparison.Ordinal).Contains('\n');
}
