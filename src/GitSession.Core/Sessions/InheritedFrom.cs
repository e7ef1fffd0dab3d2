using System.Collections.Immutable;
using GitSession.Memory;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>What a live session took over, as it was then.</summary>
public sealed record InheritedFrom
{
    public static InheritedFrom Nothing { get; } = new();

    /// <summary>The heads.</summary>
    public ImmutableList<InheritedEntry> Entries { get; init; } = [];

    /// <summary>The loops that were open in them: one that two heads carry stands twice.</summary>
    public ImmutableList<InheritedLoop> Loops { get; init; } = [];

    public ImmutableList<string> Threads { get; init; } = [];

    public ImmutableList<Note> Notes { get; init; } = [];

    /// <summary>The same with each entry where it lies now: another branch may have archived it meanwhile.</summary>
    public InheritedFrom Found(IWorkspace workspace) =>
        this with { Entries = Entries.ConvertAll(entry => entry with { Path = DocumentPlace.Of(workspace, entry.Path) }) };
}
