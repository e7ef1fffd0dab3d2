using GitSession.Tests.Support;

namespace GitSession.Tests.Journal;

/// <summary>An entry between two others can be deleted, reverted or left behind by a cherry-pick.</summary>
public class MissingEntryTests
{
    private readonly InMemoryDay _day = new();
    private readonly string _middle;

    public MissingEntryTests()
    {
        _day.Start("one");
        _day.Open("settled later", "it was open in the first two");
        _day.Open("still open", "nobody closed it");
        _day.Close();
        _day.Time.PassMinutes(5);
        _day.Start("two");
        _middle = _day.Close().Entry.Path;
        _day.Time.PassMinutes(5);
        _day.Start("three");
        var settled = _day.Live.Memory.Loops.Find(loop => loop.Description == "settled later")!;
        _day.Edit(memory => memory.Close(settled.Id, "done", _day.Time.Now));
        _day.Close();
        _day.Time.PassMinutes(5);
    }

    [Fact]
    public void What_a_later_session_closed_stays_closed_though_the_entry_between_is_gone()
    {
        _day.Workspace.Delete(_middle);

        Open().ShouldBe(["still open"]);
    }

    [Fact]
    public void And_so_it_does_when_more_sessions_follow()
    {
        _day.Start("four");
        _day.Close();
        _day.Workspace.Delete(_middle);

        Open().ShouldBe(["still open"]);
    }

    [Fact]
    public void What_was_changed_since_behind_the_gap_is_not_closed_by_it()
    {
        _day.Workspace.Delete(_middle);
        _day.EditByHand(_day.Status().Next.From[0].Path, "it was open in the first two", "it is open again");

        Open().ShouldBe(["settled later", "still open"], ignoreOrder: true);
    }

    private IEnumerable<string> Open() => _day.Status().Next.Loops.Select(loop => loop.Description);
}
