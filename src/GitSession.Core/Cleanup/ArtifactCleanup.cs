using GitSession.World;

namespace GitSession.Cleanup;

/// <summary>Removes the temporary files that the settings name: only what git does not track, each of them listed.</summary>
internal sealed class ArtifactCleanup(IWorkspace workspace, IRepository repository)
{
    private readonly List<string> _refused = [];

    public CleanupPart Run(IReadOnlyList<string> globs, bool dryRun)
    {
        var meant = globs.Select(text => new ArtifactGlob(text)).Where(IsFollowed).ToList();
        var files = meant.SelectMany(Find).Distinct(StringComparer.Ordinal).ToList();
        var kept = dryRun ? [] : files.Select(Remove).OfType<string>().ToList();
        var folders = dryRun ? [] : meant.Where(glob => glob.IsDirectory).SelectMany(glob => Folders(glob, files)).Distinct(StringComparer.Ordinal).ToList();
        folders.ForEach(RemoveFolder);
        return new CleanupPart(
            _refused is [] && kept is [] ? Verdict.Pass : Verdict.Warn,
            Summary(files.Count - kept.Count, kept.Count, _refused.Count, dryRun),
            [
                .. files.Except(kept, StringComparer.Ordinal).Select(file => dryRun ? $"would remove {file}" : $"removed {file}"),
                .. kept.Select(file => $"left {file}: it could not be removed"),
                .. _refused,
            ]);
    }

    private bool IsFollowed(ArtifactGlob glob)
    {
        if (glob.Refused is { } why)
            _refused.Add($"artifacts \"{glob.Text}\": nothing was removed for it, {why}");
        return glob.Refused is null;
    }

    private IEnumerable<string> Find(ArtifactGlob glob)
    {
        try
        {
            return repository.Untracked(glob.Pathspec).Where(path => !ArtifactGlob.IsProtected(path));
        }
        catch (GitFailure git)
        {
            _refused.Add($"artifacts \"{glob.Text}\": nothing was removed for it, git says {git.Words}");
            return [];
        }
    }

    // A name that is not UTF-8 came to us as another one.
    private string? Remove(string path)
    {
        try
        {
            if (path.Contains('\uFFFD', StringComparison.Ordinal))
                return path;
            workspace.RemoveUntracked(path);
            return null;
        }
        catch (Refusal)
        {
            return path;
        }
    }

    // What cannot be removed, or is no folder of this worktree, stays: it is empty.
    private void RemoveFolder(string folder)
    {
        try
        {
            workspace.RemoveEmptyFolders(folder);
        }
        catch (Refusal)
        {
        }
    }

    // The folder that a glob names itself, also where nothing was in it, and those that held what was removed.
    private static IEnumerable<string> Folders(ArtifactGlob glob, IEnumerable<string> files) =>
        files.Select(FolderOf).Append(glob.Text.TrimEnd('/')).SelectMany(WithParents).Where(folder => glob.Covers(folder) && !ArtifactGlob.IsProtected(folder + "/x"));

    private static string FolderOf(string path) => path.LastIndexOf('/') is var at and > 0 ? path[..at] : "";

    private static IEnumerable<string> WithParents(string folder)
    {
        for (var place = folder; place is not ""; place = FolderOf(place))
            yield return place;
    }

    private static string Summary(int removed, int kept, int refused, bool dryRun)
    {
        string[] parts =
        [
            removed == 0 ? "" : $"{CleanupPart.Count(removed, "artifact")} {(dryRun ? "to remove" : "removed")}",
            kept == 0 ? "" : $"{CleanupPart.Count(kept, "artifact")} left",
            refused == 0 ? "" : $"{CleanupPart.Count(refused, "glob")} refused",
        ];
        return string.Join(", ", parts.Where(part => part is not ""));
    }
}
