using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Operations.Protocols;

/// <summary>Writes the standard protocols as documents of the project, which may then change them. It commits nothing.</summary>
public sealed class InitOperations(IWorkspace workspace)
{
    /// <summary>The files that were written; what is there already stays as it is.</summary>
    public ImmutableArray<string> Run()
    {
        using var turn = workspace.Lock();
        var missing = StandardProtocols.Texts.Where(file => workspace.WrittenAt(file.Path) is null).ToList();
        foreach (var (path, text) in missing)
            workspace.Write(path, text);
        return [.. missing.Select(file => file.Path)];
    }
}
