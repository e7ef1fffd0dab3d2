using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Journal;

/// <summary>Who wrote entries, and in which commits: one question to git for all of them.</summary>
public sealed class EntryAuthors(IRepository repository)
{
    // No entry is committed before its session, but for a clock that is wrong. Git need not look further back.
    private static readonly TimeSpan Slack = TimeSpan.FromDays(2);

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
