namespace GitSession.World;

/// <summary>Another worktree of the same repository.</summary>
/// <param name="Branch">Null where its HEAD is detached.</param>
public sealed record OtherWorktree(string Path, string? Branch)
{
    /// <summary>The directory's own name.</summary>
    public string Name => Path.TrimEnd('/') is var path ? path[(path.LastIndexOf('/') + 1)..] : "";
}
