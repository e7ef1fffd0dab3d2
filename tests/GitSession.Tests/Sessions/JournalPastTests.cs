using GitSession.Journal;
using GitSession.Sessions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Sessions;

/// <summary>What the commits say is asked once for each HEAD and each set of heads, and is then what git would say again.</summary>
public class JournalPastTests
{
    private const string Id = "2026-11-20-09-15-inbox-k3f2";
    private static readonly string Path = Paths.Entry(Id);
    private static readonly DocumentAuthor Ada = new("ada1", "Ada", "ada@example.org");
    private static readonly DirectoryCommit ByAda = new(Ada, [], [Path], []);
    private static readonly Entry Inbox = new() { Id = Id, Path = Path, Title = "Inbox", StartedAt = DateTimeOffset.UnixEpoch };

    [Fact]
    public void It_is_read_as_it_was_written()
    {
        var past = JournalPast.Of("c0ffee", [Inbox, Inbox with { Path = "journal/by-hand.md", Id = "by-hand", StartedAt = null }], DateTimeOffset.UnixEpoch, [ByAda, new DirectoryCommit(Ada with { Commit = "ada0" }, [], [], ["journal/gone.md", "journal/x.yaml"])]);

        var read = JournalPast.Parse(past.ToText()).ShouldNotBeNull();

        read.ToText().ShouldBe(past.ToText());
        (read.Commit, read.From, read.Writers[Path]).ShouldBe((past.Commit, past.From, Ada));
        read.ByHand.ShouldBe(["journal/by-hand.md"]);
        read.Removed.ShouldBe(["journal/gone.md"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\0 garbage")]
    [InlineData("git-session journal past 1")]
    [InlineData("git-session journal past 1\nc0ffee\nfrom\n\n\njournal/a.md\n")]
    [InlineData("git-session journal past 1\nc0ffee\nfrom\n\n\na\tb\tc\td\na\tb\tc\td\n")]
    [InlineData("git-session journal past 2\nc0ffee\nfrom\n\n\n")]
    public void What_is_none_of_this_version_is_none(string? text) => JournalPast.Parse(text).ShouldBeNull();

    [Fact]
    public void A_name_that_cannot_stand_in_a_line_keeps_it_from_being_kept() =>
        JournalPast.Of("c0ffee", [Inbox], null, [ByAda with { By = Ada with { Name = "A\tda" } }]).ToText().ShouldBeNull();

    [Fact]
    public void What_a_commit_took_away_after_another_wrote_it_has_no_writer() =>
        JournalPast.WritersOf([Inbox], [new DirectoryCommit(Ada, [], [], [Path]), ByAda]).ShouldBeEmpty();

    [Fact]
    public void The_commits_are_listed_anew_where_HEAD_or_the_entries_are_others_or_git_failed()
    {
        var repository = new FakeRepository(new InMemoryWorkspace(new FixedTime()));
        var workspace = new InMemoryWorkspace(new FixedTime());

        repository.IsMute = true;
        Ask(new Head("main", "c0ffee"), Inbox).ShouldBe(1);
        repository.IsMute = false;
        Ask(new Head("main", "c0ffee"), Inbox).ShouldBe(2);
        Ask(new Head("main", "c0ffee"), Inbox).ShouldBe(2);
        Ask(new Head("other", "c0ffee"), Inbox).ShouldBe(2);
        Ask(new Head("main", "decaf"), Inbox).ShouldBe(3);
        Ask(new Head("main", "decaf"), Inbox with { InheritedFrom = ["another"] }).ShouldBe(4);
        Ask(new Head("main", "decaf"), Inbox with { InheritedFrom = ["another"], StartedAt = null }).ShouldBe(5);
        Ask(new Head("main", null), Inbox).ShouldBe(5);
        repository.IsCut = true;
        Ask(new Head("main", "decaf"), Inbox with { InheritedFrom = ["another"], StartedAt = null }).ShouldBe(6);
        Ask(new Head("main", "decaf"), Inbox).ShouldBe(7);
        repository.IsCut = false;
        Ask(new Head("main", "decaf"), Inbox).ShouldBe(8);

        int Ask(Head head, Entry entry)
        {
            new AskPast(workspace, repository).Begin(head, [new JournalNode(entry.Id, entry.Path, [.. entry.InheritedFrom])])([entry], () => null);
            return repository.Listed;
        }
    }
}
