using System.Collections.Immutable;

namespace GitSession.Journal;

/// <summary>Where the entries were when the heads were kept. It is asked only where a directory is not as it was then: what else is there was added since.</summary>
/// <param name="Stamp">The state of the directories.</param>
/// <param name="MadeAt">When.</param>
public sealed record JournalNames(string Stamp, DateTimeOffset MadeAt, ImmutableArray<string> Paths)
{
    private const string Version = "git-session journal names 1";

    /// <summary>The names, or null where the text is none of this version.</summary>
    public static JournalNames? Parse(string? text) =>
        text?.Split('\n') is [Version, var stamp, var madeAt, var count, .. var paths, ""] && count == $"{paths.Length}" && JournalIndex.Time(madeAt) is { } at ? new JournalNames(stamp, at, [.. paths]) : null;

    /// <summary>The text, or null where a path cannot stand in it.</summary>
    public string? ToText() =>
        Paths.Any(path => path.Contains('\n', StringComparison.Ordinal)) ? null : $"{Version}\n{Stamp}\n{MadeAt.ToUnixTimeSeconds()}\n{Paths.Length}\n{string.Concat(Paths.Select(path => path + "\n"))}";

    /// <summary>Whether both were kept at once.</summary>
    public bool IsOf(JournalHeads heads) => Stamp == heads.Stamp && MadeAt == heads.MadeAt;

    /// <summary>Those that were added since; null where any is not there any more.</summary>
    public List<string>? Added(List<string> now)
    {
        var before = Paths.ToHashSet(StringComparer.Ordinal);
        var added = now.FindAll(path => !before.Contains(path));
        return now.Count - added.Count == before.Count ? added : null;
    }
}
