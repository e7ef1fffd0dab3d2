using GitSession.Journal;
using GitSession.Tests.Support;
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
        Write("2025/c", "a");
        _time.PassMinutes(1);
        Ask(_workspace);
        _time.PassMinutes(1);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("add")]
    [InlineData("remove")]
    [InlineData("rename")]
    [InlineData("move")]
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

    private void Do(string change)
    {
        switch (change)
        {
            case "add": Write("d", "b", "c"); break;
            case "remove": _workspace.Delete("journal/b.md"); break;
            case "rename": _workspace.Delete("journal/b.md"); Write("e", "a"); break;
            case "move": _workspace.Delete("journal/b.md"); Write("2024/b", "a"); break;
            case "inherit from another": Write("b", "c"); break;
            case "edit at once after": _time.Pass(TimeSpan.FromMinutes(-1)); Write("b", "c"); break;
            case "replace by another of its name": _workspace.Delete("journal/b.md"); Write("b"); break;
            default: break;
        }
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
