using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Journal;

/// <summary>Who wrote entries, and in which commits: one question to git for all of them.</summary>
public sealed class EntryAuthors(IRepository repository)
{
    // No entry is committed before its session, but for a clock that is wrong. Git need not look further back.
    private static readonly TimeSpan Slack = TimeSpan.FromDays(2);

    /// <summary>Who wrote each last, by its id; nobody of one that is in no commit, or of which git cannot tell.</summary>
    public ImmutableDictionary<string, DocumentAuthor> Of(IReadOnlyCollection<Entry> entries)
    {
        if (entries.Count == 0)
            return ImmutableDictionary<string, DocumentAuthor>.Empty;
        var first = entries.Min(entry => entry.StartedAt ?? entry.At);
        var histories = repository.Histories([.. entries.Select(entry => entry.Path)], first - DateTimeOffset.MinValue > Slack ? first - Slack : null, signatures: false);
        return entries.Select(entry => (entry.Id, Author: histories.GetValueOrDefault(Paths.Written(entry.Path))?.Last)).Where(one => one.Author is not null)
            .ToImmutableDictionary(one => one.Id, one => one.Author ?? new DocumentAuthor("", "", ""), StringComparer.Ordinal);
    }
}
