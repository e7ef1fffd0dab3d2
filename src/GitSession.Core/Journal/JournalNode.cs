using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Journal;

/// <summary>An entry as a point of the graph.</summary>
public sealed record JournalNode(string Id, string Path, ImmutableArray<string> Parents)
{
    /// <summary>What <see cref="ToLine"/> wrote; null where the line names no entry.</summary>
    public static JournalNode? Parse(string line)
    {
        if (line.Split('\t') is not [var path, .. var parents] || !Paths.IsEntry(path))
            return null;
        return new JournalNode(Paths.EntryId(path), path, [.. parents]);
    }

    /// <summary>It in one line; null where its path, or a parent, cannot stand in one.</summary>
    public string? ToLine() =>
        Parents.Prepend(Path).Any(part => part.AsSpan().ContainsAny('\t', '\n')) ? null : string.Join('\t', Parents.Prepend(Path));
}
