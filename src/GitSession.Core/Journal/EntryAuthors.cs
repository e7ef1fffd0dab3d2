using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Journal;

/// <summary>Who wrote entries, and in which commits: one question to git for all of them.</summary>
public sealed class EntryAuthors(IRepository repository)
{
    // No entry is committed before its session, but for a clock that is wrong. Git need not look further back.
    private static readonly TimeSpan Slack = TimeSpan.FromDays(2);

    /// <summary>The same where it is known already what the last commit on the journal did: most sessions go on from the entry that it wrote.</summary>
    public ImmutableDictionary<string, DocumentHistory> Of(IReadOnlyCollection<Entry> entries, LastChange last)
    {
        if (last.By is not { } author)
            return Of(entries);
        var isKnown = entries.ToLookup(entry => last.Written.Contains(entry.Path));
        return Of([.. isKnown[false]]).AddRange(isKnown[true].Select(entry => KeyValuePair.Create(entry.Id, new DocumentHistory([author], IsWhole: true))));
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
