using GitSession.Journal;
using GitSession.Tests.Support;
using GitSession.Text;

namespace GitSession.Tests.Journal;

public class JournalGraphTests
{
    [Fact]
    public void Heads_are_the_entries_that_no_other_inherited_from()
    {
        var graph = Graph("a", "b a", "c a", "d b c", "e");

        graph.Heads.ShouldBe(["d", "e"]);
        graph.Ancestry("d").Order().ShouldBe(["a", "b", "c", "d"]);
    }

    [Fact]
    public void An_entry_that_is_not_there_has_no_parents_and_is_an_ancestor_all_the_same()
    {
        var graph = Graph("b a", "c b");

        graph.Find("a").ShouldBeNull();
        graph.Heads.ShouldBe(["c"]);
        graph.Ancestry("c").Order().ShouldBe(["a", "b", "c"]);
    }

    [Theory]
    [InlineData("what lies behind the fork", "a; b a; c b; d b", "c d", "a")]
    [InlineData("nothing behind an entry that is not there", "c b; d b", "c d", "")]
    [InlineData("two heads that share two parents", "a; b a; c a; d b c; e b c", "d e", "")]
    [InlineData("the same, with something before", "o; a o; b a; c a; d b c; e b c", "d e", "o")]
    [InlineData("a side that goes past the fork", "o; a o; b a; y o; d b y; e b", "d e", "")]
    [InlineData("heads that share nothing", "a; b a; c", "b c", "")]
    [InlineData("a root that only one side knows", "a; b a; r; c b r; d b", "c d", "")]
    [InlineData("a root that both sides know and that lies behind", "a; r; b a r; c b; d b", "c d", "a r")]
    public void Behind_the_heads_lies_what_every_way_back_leads_to(string why, string entries, string heads, string behind)
    {
        var graph = Graph(entries.Split("; "));

        var found = graph.Behind(heads.Split(' '));

        string.Join(' ', found.Order()).ShouldBe(behind, why);
    }

    [Fact]
    public void An_entry_that_is_its_own_ancestor_is_found_and_no_other()
    {
        Graph("a", "b a", "c a b").FindCycle().ShouldBeNull();
        Graph("a b", "b a", "c b").FindCycle()?.Id.ShouldBe("a");
        Graph("a", "b b").FindCycle()?.Id.ShouldBe("b");
    }

    [Theory]
    [InlineData("a; b a; c a b", "")]
    [InlineData("a; b a d; c b; d c; e d", "b d c")]
    [InlineData("a; b b", "b")]
    [InlineData("a b; b a; c d; d c", "a b")]
    public void A_circle_is_told_in_the_order_of_inheritance_without_what_lies_before_and_behind_it(string entries, string circle)
    {
        var cycle = Graph(entries.Split("; ")).Cycle();

        string.Join(' ', cycle.Select(node => node.Id)).ShouldBe(circle);
    }

    [Fact]
    public void Only_markdown_that_is_no_readme_and_no_draft_is_an_entry_in_subfolders_too()
    {
        var workspace = new InMemoryWorkspace(new FixedTime());
        foreach (var path in new[] { "README.md", "_draft.md", ".hidden.md", "notes.txt", "2025/old.md", "2025/readme.md", "new.MD" })
            workspace.Write($"journal/{path}", "");

        var reader = new JournalReader(workspace, new FixedTime());

        reader.Heads().Select(head => head.Id).ShouldBe(["2025/old", "new"]);
    }

    [Fact]
    public void Entries_of_one_name_in_two_folders_are_two_entries_unless_the_name_is_dated()
    {
        var workspace = new InMemoryWorkspace(new FixedTime());
        foreach (var path in new[] { "january/15.md", "february/15.md", "2026-01-14-founding-session.md", "2026/2026-01-14-founding-session.md" })
            workspace.Write($"journal/{path}", $"# {path}\n\n- [ ] {path}\n");

        var reader = new JournalReader(workspace, new FixedTime());

        reader.Heads().Select(head => head.Id).ShouldBe(["2026-01-14-founding-session", "february/15", "january/15"]);
        reader.Newest().Count().ShouldBe(3);
    }

    [Fact]
    public void Thousands_of_entries_in_one_line_or_in_merges_are_no_deeper_than_one()
    {
        var graph = Graph([.. Enumerable.Range(1, 20_000).Select(i => i % 2 == 0 ? $"n{i} n{i - 1} s{i}" : $"n{i} n{i - 1}"), "z"]);

        graph.FindCycle().ShouldBeNull();
        graph.Ancestry("n20000").Count.ShouldBe(30_001);
        graph.Behind(["n20000", "z"]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("---\nformat: 2\ninherited_from: []\n---\n")]
    [InlineData("---\ninherited_from: [a\n---\n")]
    public void A_head_that_cannot_be_read_is_damaged(string text)
    {
        var workspace = new InMemoryWorkspace(new FixedTime());
        workspace.Write("journal/a.md", text);

        var damage = Should.Throw<DamagedDocument>(() => Inheritance.Of(new JournalReader(workspace, new FixedTime()), default));

        damage.Path.ShouldBe("journal/a.md");
    }

    // "c a b" is the entry c, which inherits from a and b.
    private static JournalGraph Graph(params IEnumerable<string> entries) =>
        new(entries.Select(entry => entry.Split(' ')).Select(ids => new JournalNode(ids[0], $"journal/{ids[0]}.md", [.. ids[1..]])));
}
