namespace GitSession.Cli.Adapters;

/// <summary>
/// Whether what lies behind a commit is what the commit says, always and in every clone: nothing is cut off by a shallow clone, grafted or
/// replaced (gitrepository-layout(5), shallow, info/grafts and refs/replace).
/// </summary>
internal static class PlainHistory
{
    private const string Replacements = "refs/replace";

    // A file of packed references that is longer takes as long to be looked through as git takes to answer.
    private const int Most = 1 << 20;

    public static bool Is(Worktree worktree)
    {
        var common = worktree.CommonDirectory;
        var replacements = Path.Combine(common, Replacements);
        return !File.Exists(Path.Combine(common, "shallow")) && !File.Exists(Path.Combine(common, "info", "grafts"))
            && !(Directory.Exists(replacements) && Directory.EnumerateFileSystemEntries(replacements).Any())
            && new FileInfo(Path.Combine(common, "packed-refs")) is var packed && (!packed.Exists || (packed.Length <= Most && !Read(packed).Contains(Replacements + "/", StringComparison.Ordinal)));
    }

    // What cannot be read may hold one.
    private static string Read(FileInfo packed)
    {
        try
        {
            return File.ReadAllText(packed.FullName);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Replacements + "/";
        }
    }
}
