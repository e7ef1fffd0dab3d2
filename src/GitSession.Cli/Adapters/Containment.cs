using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>Turns a path of ours into a place on disk, and refuses one that a symbolic link leads out of the worktree.</summary>
internal sealed class Containment(string root)
{
    private readonly Dictionary<string, string> _resolved = new(StringComparer.Ordinal);

    /// <summary>The place, behind any symbolic link that stays inside.</summary>
    public string Resolve(string path)
    {
        if (_resolved.TryGetValue(path, out var known))
            return known;
        var place = root;
        foreach (var part in path.Split('/'))
            place = Follow(Path.Combine(place, part), path);
        return _resolved[path] = place;
    }

    private string Follow(string place, string path)
    {
        if (new FileInfo(place) is not { LinkTarget: not null } link)
            return place;
        var target = Path.GetFullPath(Target(link, path));
        return target.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !target.Contains("/.git/", StringComparison.Ordinal)
            ? target
            : throw new Refusal(RefusalReason.LeadsOutside, path, target);
    }

    private static string Target(FileInfo link, string path)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? link.FullName;
        }
        catch (IOException)
        {
            throw new Refusal(RefusalReason.LeadsOutside, path, "itself");
        }
    }
}
