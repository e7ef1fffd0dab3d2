namespace GitSession.Tests.Hooks;

/// <summary>
/// Every byte, link and mode of a repository, but for what a commit changes and what is the user's to keep.
/// </summary>
internal static class Snapshot
{
    private static readonly string[] Left = [".git/objects", ".git/logs", ".git/refs", ".git/index", ".git/COMMIT_EDITMSG", ".ai_context", "journal"];

    public static string[] Of(string root)
    {
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };
        return [.. Directory.EnumerateFileSystemEntries(root, "*", all).Select(entry => Line(root, entry)).Where(line => !Left.Any(line.StartsWith)).Order(StringComparer.Ordinal)];
    }

    private static string Line(string root, string entry)
    {
        var file = new FileInfo(entry);
        var content = file.LinkTarget ?? (Directory.Exists(entry) ? "/" : Convert.ToHexString(File.ReadAllBytes(entry)));
        return $"{Path.GetRelativePath(root, entry)} {(file.LinkTarget is null ? File.GetUnixFileMode(entry) : default)} {content}";
    }
}
