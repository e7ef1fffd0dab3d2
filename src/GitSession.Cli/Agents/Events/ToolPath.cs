namespace GitSession.Cli.Agents.Events;

/// <summary>Tells which file of the worktree an agent means.</summary>
internal static class ToolPath
{
    /// <summary>The path as git writes it; null where the file lies outside the worktree.</summary>
    public static string? InWorktree(AgentCall call, string path)
    {
        var relative = Path.GetRelativePath(call.Made.Worktree.Root, Path.GetFullPath(path, call.Made.Around.Directory));
        return Path.IsPathRooted(relative) || relative is ".." || relative.StartsWith("../", StringComparison.Ordinal) ? null : relative.Replace('\\', '/');
    }
}
