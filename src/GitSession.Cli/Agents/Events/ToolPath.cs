using GitSession.Cli.Adapters;

namespace GitSession.Cli.Agents.Events;

/// <summary>Tells which file of the worktree an agent means.</summary>
internal static class ToolPath
{
    /// <summary>
    /// The path as git writes it, where symbolic links lead: the worktree or the file may be named through one. Null where the file lies
    /// outside the worktree.
    /// </summary>
    public static string? InWorktree(AgentCall call, string path)
    {
        // No file's name has a NUL in it.
        if (path.Contains('\0'))
            return null;
        var (root, file) = (call.Made.Worktree.Root, Path.GetFullPath(path, call.Made.Around.Directory));
        return Below(RealPath.Of(root) ?? root, RealPath.Of(file) ?? file) ?? Below(root, file);
    }

    private static string? Below(string root, string file)
    {
        var relative = Path.GetRelativePath(root, file);
        return Path.IsPathRooted(relative) || relative is ".." || relative.StartsWith("../", StringComparison.Ordinal) ? null : relative.Replace('\\', '/');
    }
}
