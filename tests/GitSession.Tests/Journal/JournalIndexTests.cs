using GitSession.Journal;
using GitSession.Tests.Support;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Tests.Journal;

public class JournalIndexTests
{
    private readonly FixedTime _time = new();
    private readonly InMemoryWorkspace _workspace;

    public JournalIndexTests()
    {
        _workspace = new InMemoryWorkspace(_time);
        Write("a");
        Write("b", "a");
        Write("2025/c", "a", "gone");
        _time.PassMinutes(1);
        Ask(_workspace);
        _time.PassMinutes(1);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("add")]
    [InlineData("add a chain")]
    [InlineData("add beside")]
    [InlineData("add what another inherits from")]
    [InlineData("add what inherits from none that is here")]
    [InlineData("add and fill that gap")]
    [InlineData("add one of a name that is there")]
    [InlineData("add many")]
    [InlineData("add and remove")]
    [InlineData("add and inherit from another")]
    [InlineData("remove")]
    [InlineData("rename")]
    [InlineData("move")]
    [InlineData("rename a folder")]
    [InlineData("rename a folder and add")]
    [InlineData("add a second file of a head's name")]
    [InlineData("add two files of one name")]
    [InlineData("inherit from another")]
    [InlineData("edit at once after")]
    [InlineData("replace by another of its name")]
    public void The_answer_is_the_same_with_and_without_an_index(string change)
    {
        Do(change);

        Ask(_workspace).ShouldBe(AskWithoutIndex());
        _time.PassMinutes(1);
        Ask(_workspace).ShouldBe(AskWithoutIndex());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\u0001 garbage")]
    [InlineData("git-session journal index 1")]
    [InlineData("git-session journal index 1\n4")]
    [InlineData("git-session journal index 1\nSTAMP\nsoon\njournal/a.md")]
    [InlineData("git-session journal index 1\nSTAMP\n99999999999999999\njournal/a.md")]
    [InlineData("git-session journal index 1\nSTAMP\n1763600000\nx")]
    [InlineData("git-session journal index 1\nSTAMP\n1763600000\n\t\t")]
    [InlineData("git-session journal index 1\nSTAMP\n1763600000\njournal/gone.md")]
    [InlineData("git-session journal index 2\nSTAMP\n1763600000\njournal/a.md")]
    public void A_damaged_index_is_no_index(string text)
    {
        var stale = text.Replace("STAMP", "of another time", StringComparison.Ordinal);
        _workspace.WriteCache(Paths.JournalIndex, stale);
        _workspace.WriteCache(Paths.JournalHeads, stale);

        Ask(_workspace).ShouldBe(AskWithoutIndex());
    }

    [Theory]
    [InlineData("99999999999999999\njournal/a.md")]
    [InlineData("1763600000\nx")]
    [InlineData("1763600000\n\t\t")]
    [InlineData("1763600000\njournal/b")]
    public void An_index_that_is_damaged_below_a_stamp_that_holds_is_no_index(string rest)
    {
        var text = $"git-session journal index 1\n{_workspace.Stamp(Paths.Journal)}\n{rest}";
        _workspace.WriteCache(Paths.JournalIndex, text);
        _workspace.WriteCache(Paths.JournalHeads, text);

        Ask(_workspace).ShouldBe(AskWithoutIndex());
    }

    [Fact]
    public void An_index_is_read_as_it_was_written()
    {
        var index = new JournalIndex("a stamp", new DateTimeOffset(2026, 11, 20, 9, 15, 4, TimeSpan.Zero), [new("a", "journal/a.md", []), new("b", "journal/x/b.md", ["a", "c"])]);

        var read = JournalIndex.Parse(index.ToText()).ShouldNotBeNull();

        read.ToText().ShouldBe(index.ToText());
        read.Nodes[1].Parents.ShouldBe(["a", "c"]);
    }

    [Fact]
    public void A_path_that_cannot_stand_in_an_index_keeps_it_from_being_written() =>
        new JournalIndex("a stamp", default, [new("a\tb", "journal/a\tb.md", [])]).ToText().ShouldBeNull();

    [Fact]
    public void Heads_are_read_as_they_were_written()
    {
        var heads = new JournalHeads("a stamp", new DateTimeOffset(2026, 11, 20, 9, 15, 4, TimeSpan.Zero), ["gone", "x/y"], [new("b", "journal/x/b.md", ["a", "c"])]);

        var read = JournalHeads.Parse(heads.ToText()).ShouldNotBeNull();

        read.ToText().ShouldBe(heads.ToText());
        (read.Gaps.Length, read.Nodes.Single().Id).ShouldBe((2, "x/b"));
    }

    [Fact]
    public void Entries_that_were_added_alone_are_read_for_the_heads()
    {
        Write("d", "b");
        var counting = new CountingWorkspace(_workspace);

        var heads = new JournalReader(counting, _time).Heads();

        heads.Select(head => head.Id).ShouldBe(["2025/c", "d"]);
        counting.Reads.ShouldBe(["journal/d.md"]);
    }

    [Fact]
    public void An_entry_of_a_newer_program_is_in_nobodys_way_where_another_inherited_from_it()
    {
        _workspace.Write("journal/d.md", "---\nformat: 2\ninherited_from: [b]\n---\n");
        Write("e", "d");

        new JournalReader(_workspace, _time).Heads().Select(head => head.Id).ShouldBe(["2025/c", "e"]);
    }

    [Fact]
    public void What_is_written_into_old_entries_leads_nobody_round_in_a_circle()
    {
        const string Loop = "\n## Open Loops\n\n- [ ] one ^aaaa\n";
        _workspace.Write("journal/d.md", "---\ninherited_from: [b]\n---\n" + Loop);
        _time.PassMinutes(1);
        new JournalReader(_workspace, _time).Graph.Heads.Length.ShouldBe(2);
        _time.PassMinutes(1);
        _workspace.Write("journal/a.md", "---\ninherited_from: [b]\n---\n" + Loop);
        _workspace.Write("journal/b.md", "---\ninherited_from: [a]\n---\n" + Loop);

        var inherited = Inheritance.Of(new JournalReader(_workspace, _time), default);

        inherited.From.Select(entry => entry.Id).ShouldBe(["2025/c", "d"]);
    }

    [Fact]
    public void Entries_that_inherit_from_each_other_are_refused_where_they_are_added()
    {
        Write("d", "e");
        Write("e", "d");

        Should.Throw<DamagedDocument>(() => new JournalReader(_workspace, _time).Heads()).Expected.ShouldContain("does not lead back");
    }

    private void Do(string change)
    {
        switch (change)
        {
            case "add": Write("d", "b", "c"); break;
            case "add a chain": Write("d", "b", "c"); Write("e", "d"); Write("f", "e"); break;
            case "add beside": Write("d", "a"); Write("e", "b"); break;
            case "add what another inherits from": Write("gone", "c"); break;
            case "add what inherits from none that is here": Write("d", "b", "nowhere"); break;
            case "add and fill that gap": Write("d", "b", "nowhere"); Ask(_workspace); _time.PassMinutes(1); Write("nowhere"); break;
            case "add one of a name that is there": Write("2024/2026-11-20-09-15-x-k3f2"); Ask(_workspace); _time.PassMinutes(1); Write("2026-11-20-09-15-x-k3f2", "b"); break;
            case "add many": Enumerable.Range(0, 50).ToList().ForEach(i => Write($"n{i}", i % 2 == 0 ? "b" : $"n{i - 1}")); break;
            case "add and remove": Write("d", "b"); _workspace.Delete("journal/2025/c.md"); break;
            case "add and inherit from another": Write("d"); Write("b", "c"); break;
            case "remove": _workspace.Delete("journal/b.md"); break;
            case "rename": _workspace.Delete("journal/b.md"); Write("e", "a"); break;
            case "move": _workspace.Delete("journal/b.md"); Write("2024/b", "a"); break;
            case "rename a folder": RenameFolder(); break;
            case "rename a folder and add": RenameFolder(); Write("d", "b"); break;
            case "add a second file of a head's name": Write("2025/2026-11-20-09-15-x-k3f2", "a"); Ask(_workspace); _time.PassMinutes(1); Write("2024/2026-11-20-09-15-x-k3f2", "b"); break;
            case "add two files of one name": Write("2025/2026-11-20-09-15-x-k3f2", "a"); Write("2024/2026-11-20-09-15-x-k3f2", "b"); break;
            case "inherit from another": Write("b", "c"); break;
            case "edit at once after": _time.Pass(TimeSpan.FromMinutes(-1)); Write("b", "c"); break;
            case "replace by another of its name": _workspace.Delete("journal/b.md"); Write("b"); break;
            default: break;
        }
    }

    // The files in it keep their times.
    private void RenameFolder()
    {
        Write("2023/2026-11-20-09-15-y-k3f2", "a");
        Ask(_workspace);
        _time.PassMinutes(1);
        Ask(_workspace);
        _workspace.Move("journal/2023/2026-11-20-09-15-y-k3f2.md", "journal/2024/2026-11-20-09-15-y-k3f2.md");
    }

    private void Write(string name, params string[] parents) =>
        _workspace.Write($"journal/{name}.md", $"---\ninherited_from: [{string.Join(", ", parents)}]\n---\n\n## Open Loops\n\n- [ ] {name} from {string.Join(' ', parents)}\n");

    private string AskWithoutIndex()
    {
        var fresh = new InMemoryWorkspace(_time);
        foreach (var path in _workspace.List(Paths.Journal))
            fresh.Write(path, _workspace.Read(path) ?? "");
        return Ask(fresh);
    }

    private string Ask(IWorkspace workspace)
    {
        var inherited = Inheritance.Of(new JournalReader(workspace, _time), default);
        return string.Join(' ', inherited.From.Select(entry => entry.Path)) + "\n" + string.Join('\n', inherited.Loops);
    }
}
