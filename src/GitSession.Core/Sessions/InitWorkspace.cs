using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>Makes a worktree a home for sessions. Run again, it changes nothing.</summary>
public sealed class InitWorkspace(IWorkspace workspace)
{
    /// <summary>What it writes where nothing is yet.</summary>
    public static ImmutableArray<(string Path, string Text)> Files { get; } =
    [
        (Paths.Settings, SettingsDocument.Initial),
        (Paths.Ignore, "# What lives and ends with a session is no history.\n/session/\n/session-complete.marker\n"),
        (Paths.JournalKeep, ""),
    ];

    /// <summary>The files that were written.</summary>
    public ImmutableArray<string> Run()
    {
        using var turn = workspace.Lock();
        var missing = Files.Where(file => workspace.Read(file.Path) is null).ToList();
        foreach (var (path, text) in missing)
            workspace.Write(path, text);
        return [.. missing.Select(file => file.Path)];
    }
}
