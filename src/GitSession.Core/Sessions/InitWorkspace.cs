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
        (Paths.Attributes, "# git-session: begin (this file is git-session's)\nframework_progress.md merge=git-session-progress\n# git-session: end\n"),
        (Paths.JournalKeep, ""),
    ];

    /// <summary>The files that were written.</summary>
    /// <param name="without">Those that are to be left out, because the user has said otherwise elsewhere.</param>
    public ImmutableArray<string> Run(params IReadOnlyCollection<string> without)
    {
        using var turn = workspace.Lock();
        var missing = Files.Where(file => !without.Contains(file.Path) && workspace.Read(file.Path) is null).ToList();
        foreach (var (path, text) in missing)
            workspace.Write(path, text);
        return [.. missing.Select(file => file.Path)];
    }
}
