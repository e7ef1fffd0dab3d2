using System.Collections.Concurrent;
using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>Turns a path of ours into a place on disk, and refuses one that leads out of the worktree or into its git directory.</summary>
internal sealed class Containment(string root)
{
    private readonly string _root = RealPath.Of(root) ?? root;
    private readonly ConcurrentDictionary<string, string> _folders = new(StringComparer.Ordinal);

    /// <summary>The place, behind any symbolic link that stays inside.</summary>
    public string Resolve(string path)
    {
        var at = path.LastIndexOf('/');
        return Enter(at < 0 ? _root : Folder(path[..at]), path[(at + 1)..], path);
    }

    /// <summary>What a path leads to that is a symbolic link itself, relative to the root; null where it is none.</summary>
    public string? Target(string path)
    {
        var at = path.LastIndexOf('/');
        if (new FileInfo(Path.Combine(at < 0 ? _root : Folder(path[..at]), path[(at + 1)..])).LinkTarget is null)
            return null;
        var real = Resolve(path);
        // The directory that it lies in may be a link itself: what is behind that is still below it.
        var (top, folder) = at < 0 ? ("", _root) : (path[..at], Folder(path[..at]));
        var place = real.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? Path.Combine(top, real[(folder.Length + 1)..]) : Path.GetRelativePath(_root, real);
        return place.Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>The place itself, also where it is a symbolic link; one that lies behind a link is refused.</summary>
    public string Lexical(string path)
    {
        var place = Path.Combine(_root, path);
        var folder = Path.GetDirectoryName(place) ?? _root;
        return RealPath.Of(folder) == folder && IsInside(place) && Path.GetFullPath(place) == place
            ? place
            : throw new Refusal(RefusalReason.LeadsOutside, path, RealPath.Of(place) ?? place);
    }

    // A journal's files are many and its folders few.
    private string Folder(string path) => _folders.TryGetValue(path, out var known) ? known : _folders[path] = Resolve(path);

    private string Enter(string folder, string name, string path)
    {
        if (name is "" or "." or ".." || name.Contains('\0', StringComparison.Ordinal))
            throw new Refusal(RefusalReason.LeadsOutside, path, name);
        var place = Path.Combine(folder, name);
        if (new FileInfo(place).LinkTarget is not { } target)
            return place;
        return RealPath.Of(place) is { } real && IsInside(real) ? real : throw new Refusal(RefusalReason.LeadsOutside, path, target);
    }

    private bool IsInside(string place) =>
        place.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        && !place[_root.Length..].Split(Path.DirectorySeparatorChar).Contains(".git", StringComparer.OrdinalIgnoreCase);
}
