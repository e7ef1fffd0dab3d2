using System.Collections.Immutable;
using GitSession.Journal;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Journal;

public class EntryAuthorsTests
{
    private const string Id = "2026-11-20-09-15-inbox-k3f2";
    private static readonly string Path = Paths.Entry(Id);
    private static readonly DocumentAuthor Ada = new("ada1", "Ada", "ada@example.org");
    private static readonly ImmutableSortedDictionary<string, DocumentAuthor> ByAda = ImmutableSortedDictionary<string, DocumentAuthor>.Empty.Add(Path, Ada);
    private static readonly ImmutableSortedDictionary<string, DocumentAuthor> ByNobody = ByAda.Clear();
    private readonly FakeRepository _repository = new(new InMemoryWorkspace(new FixedTime()));

    [Fact]
    public void An_entry_that_is_not_committed_is_nobodys_and_git_is_not_asked()
    {
        RepositoryState[] states =
        [
            RepositoryState.Empty with { Untracked = [Path] },
            RepositoryState.Empty with { Untracked = ["journal/"] },
            RepositoryState.Empty with { Staged = [new FileState('A', Path)] },
        ];

        states.Select(state => Of(ByNobody, state)).ShouldAllBe(history => history == DocumentHistory.Nobody);
        _repository.AskedFor.ShouldBeEmpty();
    }

    [Fact]
    public void The_last_commits_tell_and_git_is_not_asked()
    {
        var history = new EntryAuthors(_repository).Of([(Id, Path)], ByAda, () => throw new InvalidOperationException("nor for what is not committed"))[Id];

        history.Last.ShouldBe(Ada);
        _repository.AskedFor.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_neither_tells_git_is_asked_for(bool didSay)
    {
        _repository.Wrote[Path] = new DocumentHistory([Ada], IsWhole: true);

        var history = Of(ByNobody, didSay ? RepositoryState.Empty with { Untracked = ["journal/other.md", "src/"] } : null);

        history.Last.ShouldBe(Ada);
        _repository.AskedFor.ShouldHaveSingleItem().ShouldBe([Path]);
    }

    [Fact]
    public void An_entry_that_only_the_index_lost_is_its_authors()
    {
        _repository.Wrote[Path] = new DocumentHistory([Ada], IsWhole: true);

        var history = Of(ByNobody, RepositoryState.Empty with { Staged = [new FileState('D', Path)], Untracked = [Path] });

        history.Last.ShouldBe(Ada);
    }

    private DocumentHistory Of(ImmutableSortedDictionary<string, DocumentAuthor> writers, RepositoryState? inFlight) => new EntryAuthors(_repository).Of([(Id, Path)], writers, () => inFlight)[Id];
}
