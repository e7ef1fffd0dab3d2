namespace GitSession.Cli.Adapters;

/// <summary>Where a path really leads, with every symbolic link in it followed, as realpath(3) does.</summary>
internal static class RealPath
{
    // As Linux does (MAXSYMLINKS): more is a circle.
    private const int MostLinks = 40;

    /// <summary>The place, or null where links lead in a circle. Parts that do not exist stay as they are.</summary>
    public static string? Of(string path)
    {
        var links = 0;
        var place = Path.GetPathRoot(path) ?? "/";
        var rest = new Stack<string>(Parts(path[place.Length..]).AsEnumerable().Reverse());
        while (rest.TryPop(out var part))
        {
            var next = Path.GetFullPath(part, place);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                place = next;
                continue;
            }
            if (++links > MostLinks)
                return null;
            if (Path.IsPathRooted(target))
                (place, target) = (Path.GetPathRoot(target) ?? "/", target[(Path.GetPathRoot(target) ?? "/").Length..]);
            foreach (var inner in Parts(target).AsEnumerable().Reverse())
                rest.Push(inner);
        }
        return place;
    }

    private static string[] Parts(string path) => path.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
}
