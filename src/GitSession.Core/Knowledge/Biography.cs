using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Knowledge;

/// <summary>What a repository remembers beyond its sessions: the documents of each kind below `.ai_context`.</summary>
public static class Biography
{
    private static readonly ImmutableArray<string> Kinds = ["threads", "goals", "decisions", "learnings"];

    /// <summary>The kinds that have documents, with their number.</summary>
    public static ImmutableArray<(string Kind, int Count)> Read(IWorkspace workspace) =>
    [
        .. Kinds.Select(kind => (Kind: kind, Count: workspace.List($"{Paths.Context}/{kind}").Count(Paths.IsEntry))).Where(kind => kind.Count > 0),
    ];
}
