namespace GitSession.World;

/// <summary>Finds a file that is named without its place: it lies below `.ai_context`, or else below the worktree.</summary>
public static class ContextFile
{
    /// <summary>Its path; null where it is in neither place.</summary>
    /// <exception cref="Refusal">It leads out of the repository.</exception>
    public static string? Find(IWorkspace workspace, string name) =>
        new[] { $"{Paths.Context}/{name}", name }.FirstOrDefault(path => workspace.WrittenAt(path) is not null);
}
