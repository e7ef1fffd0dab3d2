using System.Text;
using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>
/// The lines in git's `info/exclude` by which it overlooks live sessions. They stand first, where a file without a last line end
/// need not be changed for them, and where whatever the user says weighs more (gitignore(5)).
/// </summary>
internal static class ExcludedSessions
{
    private const string LiveSessions = "/" + Paths.LiveSessions + "/";
    private const string Lines = LiveSessions + "\n/" + Paths.CompletionMarker + "\n";

    /// <summary>All worktrees of a repository have one (gitrepository-layout(5), info).</summary>
    public static string PlaceOf(Worktree worktree) => Path.Combine(worktree.CommonDirectory, "info", "exclude");

    public static void Add(Worktree worktree) => Disk.Try("info/exclude", () =>
    {
        var exclude = PlaceOf(worktree);
        var text = File.Exists(exclude) ? File.ReadAllText(exclude, Encoding.Latin1) : "";
        if (!text.Split('\n').Contains(LiveSessions))
            Write(worktree, exclude, Lines + text);
    });

    /// <summary>Whether there were any.</summary>
    public static bool Remove(Worktree worktree) => Disk.Try("info/exclude", () =>
    {
        var exclude = PlaceOf(worktree);
        var text = File.Exists(exclude) ? File.ReadAllText(exclude, Encoding.Latin1) : "";
        var at = text.IndexOf(Lines, StringComparison.Ordinal);
        if (at < 0)
            return false;
        if (text.Length == Lines.Length)
            File.Delete(exclude);
        else
            Write(worktree, exclude, text.Remove(at, Lines.Length));
        return true;
    });

    private static void Write(Worktree worktree, string exclude, string text) =>
        new AtomicFile(worktree.Drafts).Write(RealPath.Of(exclude) ?? exclude, Encoding.Latin1.GetBytes(text));
}
