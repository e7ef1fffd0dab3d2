using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Journal;

/// <summary>Who wrote entries, and in which commits: one question to git for all of them.</summary>
public sealed class EntryAuthors(IRepository repository)
{
    // No entry is committed before its session, but for a clock that is wrong. Git need not look further back.
    private static readonly TimeSpan Slack = TimeSpan.FromDays(2);

    /// <summary>The same where it is known already what the last commits did: most sessions go on from an entry that one of them wrote.</summary>
    /// <param name="log">The commits, the newest first.</param>
    public ImmutableDictionary<string, DocumentHistory> Of(IReadOnlyCollection<Entry> entries, IReadOnlyCollection<DirectoryCommit> log)
    {
        var writers = entries.Select(entry => (Entry: entry, Commit: log.FirstOrDefault(commit => commit.Written.Contains(entry.Path)))).ToList();
        return Of(writers.FindAll(one => one.Commit is null).ConvertAll(one => one.Entry))
            .AddRange(writers.Where(one => one.Commit is not null).Select(one => KeyValuePair.Create(one.Entry.Id, new DocumentHistory(one.Commit is { By: var author } ? [author] : [], IsWhole: true))));
    }

    /// <summary>Who wrote each, by its id: at least the last who did, where git can tell.</summary>
    public ImmutableDictionary<string, DocumentHistory> Of(IReadOnlyCollection<Entry> entries)
    {
        if (entries.Count == 0)
            return ImmutableDictionary<string, DocumentHistory>.Empty;
        var first = entries.Min(entry => entry.StartedAt ?? entry.At);
        var histories = repository.Histories([.. entries.Select(entry => entry.Path)], first - DateTimeOffset.MinValue > Slack ? first - Slack : null, signatures: false);
        return entries.ToImmutableDictionary(entry => entry.Id, entry => histories.GetValueOrDefault(Paths.Written(entry.Path), DocumentHistory.Unknown), StringComparer.Ordinal);
    }
}
