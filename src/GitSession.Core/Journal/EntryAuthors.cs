using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Journal;

/// <summary>Who wrote entries, and in which commits: one question to git for all of them.</summary>
public sealed class EntryAuthors(IRepository repository)
{
    // No entry is committed before its session, but for a clock that is wrong. Git need not look further back.
    private static readonly TimeSpan Slack = TimeSpan.FromDays(2);

    /// <summary>Who wrote each, by its id: at least the last who did, where git can tell.</summary>
    public ImmutableDictionary<string, DocumentHistory> Of(IReadOnlyCollection<Entry> entries) =>
        Ask([.. entries.Select(entry => (entry.Id, entry.Path, entry.StartedAt ?? entry.At))]);

    /// <summary>The same of entries that a session goes on from. Most often it is known already, and git is not asked.</summary>
    /// <param name="writers">The commits that wrote them last, by their paths, as far as that is known.</param>
    /// <param name="inFlight">What is not committed, which is asked for the others; null where git did not say.</param>
    public ImmutableDictionary<string, DocumentHistory> Of(IReadOnlyCollection<(string Id, string Path)> entries, IReadOnlyDictionary<string, DocumentAuthor> writers, Func<RepositoryState?> inFlight)
    {
        var known = entries.DistinctBy(entry => entry.Id, StringComparer.Ordinal).ToDictionary(entry => entry, entry => Known(entry.Path, writers, inFlight));
        var asked = Ask([.. known.Where(one => one.Value is null).Select(one => (one.Key.Id, one.Key.Path, SessionId.DateOf(one.Key.Id) ?? DateTimeOffset.MinValue))]);
        return known.ToImmutableDictionary(one => one.Key.Id, one => one.Value ?? asked[one.Key.Id], StringComparer.Ordinal);
    }

    private static DocumentHistory? Known(string path, IReadOnlyDictionary<string, DocumentAuthor> writers, Func<RepositoryState?> inFlight) =>
        writers.TryGetValue(path, out var writer) ? DocumentHistory.Nobody with { Authors = [writer] }
        : inFlight()?.IsNew(path) is true ? DocumentHistory.Nobody
        : null;

    private ImmutableDictionary<string, DocumentHistory> Ask(IReadOnlyCollection<(string Id, string Path, DateTimeOffset Began)> entries)
    {
        if (entries.Count == 0)
            return ImmutableDictionary<string, DocumentHistory>.Empty;
        var first = entries.Min(entry => entry.Began);
        var histories = repository.Histories([.. entries.Select(entry => entry.Path)], first > DateTimeOffset.UnixEpoch + Slack ? first - Slack : DateTimeOffset.UnixEpoch, signatures: false);
        return entries.ToImmutableDictionary(entry => entry.Id, entry => histories.GetValueOrDefault(Paths.Written(entry.Path), DocumentHistory.Unknown), StringComparer.Ordinal);
    }
}
