using GitSession.World;

namespace GitSession.Cleanup;

/// <summary>Where the instruction history of a project lies, if it has one.</summary>
internal static class HistoryFile
{
    private static readonly string[] Places =
        [".claude/instruction-history.json", "instruction-history.json", Paths.Context + "/instruction-history.json"];

    public static (string Path, string Text)? Find(IWorkspace workspace)
    {
        foreach (var path in Places)
        {
            if (ReadInside(workspace, path) is { } text)
                return (path, text);
        }
        return null;
    }

    // A folder of an agent's may well be a link to a place that all projects share: that is not this project's history.
    private static string? ReadInside(IWorkspace workspace, string path)
    {
        try
        {
            return workspace.Read(path);
        }
        catch (Refusal refusal) when (refusal.Reason is RefusalReason.LeadsOutside)
        {
            return null;
        }
    }
}
