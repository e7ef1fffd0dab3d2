using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>
/// Brings the branch and the one that it follows together, and tells which sessions came, and which were taken away. It takes no lock: hooks that run with
/// it may want one, and what a live session keeps is in no commit.
/// </summary>
public sealed class SyncBranch(IRepository repository)
{
    /// <exception cref="Refusal">They cannot be brought together without a person.</exception>
    public SyncReport Run()
    {
        var result = repository.Sync();
        return new SyncReport(result, Sessions(result, result.From, result.Head)) { Gone = Sessions(result, result.Head, result.From) };
    }

    // Those that the second has and the first has not.
    private ImmutableArray<string> Sessions(SyncResult result, string before, string after) =>
        result.Fetched > 0 ? ArrivedSessions.In(repository.Added(before, after, Paths.Journal)) : [];
}
