using System.Collections.Immutable;
using GitSession.Journal;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>
/// What the commits behind HEAD say of the entries that a session goes on from, and of those that are gone. It is kept between two
/// starts, because nothing but another HEAD or other entries make it say otherwise.
/// </summary>
/// <param name="Commit">HEAD's commit.</param>
/// <param name="From">What tells the entries: <see cref="Name"/>.</param>
/// <param name="ByHand">Those of them that no session wrote, by their paths.</param>
/// <param name="Writers">The commit that wrote each of them last, by its path, where that is known.</param>
/// <param name="Removed">The entries that a commit took away and that nobody was told of, by their paths.</param>
public sealed record JournalPast(string Commit, string From, ImmutableArray<string> ByHand, ImmutableSortedDictionary<string, DocumentAuthor> Writers, ImmutableArray<string> Removed)
{
    private const string Version = "git-session journal past 1";

    /// <summary>Where nothing was committed.</summary>
    public static JournalPast None { get; } = new("", "", [], ImmutableSortedDictionary<string, DocumentAuthor>.Empty, []);

    /// <param name="log">The last commits on the journal, the newest first.</param>
    /// <param name="since">How far back these go.</param>
    public static JournalPast Of(string commit, IReadOnlyCollection<Entry> from, DateTimeOffset? since, IReadOnlyCollection<DirectoryCommit> log) => new(
        commit,
        NameOf(from, since),
        ByHandOf(from),
        WritersOf(from, log),
        [.. LostEntries.Untold(log, from).Where(Paths.IsEntry).Distinct(StringComparer.Ordinal)]);

    /// <summary>What tells such a past from others: the entries' paths, those that they inherited from, and how far back it goes.</summary>
    public static string Name(IEnumerable<(string Path, IEnumerable<string> Parents)> from, DateTimeOffset? since) => Digest.Of(
        [$"{since?.ToUnixTimeSeconds()}", .. from.OrderBy(entry => entry.Path, StringComparer.Ordinal).Select(entry => string.Join('\t', entry.Parents.Prepend(entry.Path)))]);

    /// <summary>Whether it is still true of these entries, which are those that it was said of: a person may have made one a session's, or the other way round.</summary>
    public bool IsOf(IReadOnlyCollection<Entry> from, DateTimeOffset? since) =>
        From == NameOf(from, since) && ByHand.SequenceEqual(ByHandOf(from));

    /// <summary>Who wrote each of these entries last, by its path. What the last commit on it wrote, HEAD has, whatever was done to it since.</summary>
    public static ImmutableSortedDictionary<string, DocumentAuthor> WritersOf(IEnumerable<Entry> from, IReadOnlyCollection<DirectoryCommit> log) => from
        .DistinctBy(entry => entry.Path, StringComparer.Ordinal)
        .SelectMany(entry => log.Where(commit => commit.Written.Contains(entry.Path) || commit.Removed.Contains(entry.Path)).Take(1).Where(commit => commit.Written.Contains(entry.Path)).Select(commit => (entry.Path, commit.By)))
        .ToImmutableSortedDictionary(written => written.Path, written => written.By, StringComparer.Ordinal);

    /// <summary>What <see cref="ToText"/> wrote; null where the text is none of this version.</summary>
    public static JournalPast? Parse(string? text)
    {
        if (text?.Split('\n') is not [Version, var commit, var from, var byHand, var removed, .. var lines, ""])
            return null;
        var writers = lines.Select(line => line.Split('\t')).ToList();
        return writers.TrueForAll(parts => parts is [_, _, _, _]) && writers.DistinctBy(parts => parts[0], StringComparer.Ordinal).Count() == writers.Count
            ? new JournalPast(
                commit,
                from,
                [.. byHand.Split('\t', StringSplitOptions.RemoveEmptyEntries)],
                writers.ToImmutableSortedDictionary(parts => parts[0], parts => new DocumentAuthor(parts[1], parts[2], parts[3]), StringComparer.Ordinal),
                [.. removed.Split('\t', StringSplitOptions.RemoveEmptyEntries)])
            : null;
    }

    /// <summary>The text, or null where a path or a name cannot stand in it.</summary>
    public string? ToText()
    {
        var lines = Writers.Select(writer => new[] { writer.Key, writer.Value.Commit, writer.Value.Name, writer.Value.Email }).ToList();
        return lines.SelectMany(parts => parts).Concat(Removed).Concat(ByHand).Any(part => part.AsSpan().ContainsAny('\t', '\n'))
            ? null
            : $"{Version}\n{Commit}\n{From}\n{string.Join('\t', ByHand)}\n{string.Join('\t', Removed)}\n{string.Concat(lines.Select(parts => string.Join('\t', parts) + "\n"))}";
    }

    private static ImmutableArray<string> ByHandOf(IEnumerable<Entry> from) => [.. from.Where(entry => entry.StartedAt is null).Select(entry => entry.Path).Order(StringComparer.Ordinal)];

    private static string NameOf(IEnumerable<Entry> from, DateTimeOffset? since) => Name(from.Select(entry => (entry.Path, entry.InheritedFrom.AsEnumerable())), since);
}
