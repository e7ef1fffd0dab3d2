namespace GitSession.World;

/// <summary>Finds a document of a session's by where it was written: there, or where an archive put it.</summary>
public static class DocumentPlace
{
    /// <summary>Where it lies; where it was written, if it lies nowhere.</summary>
    public static string Of(IWorkspace workspace, string path) =>
        workspace.WrittenAt(path) is null && Paths.Archived(path) is { } archived && workspace.WrittenAt(archived) is not null ? archived : path;
}
