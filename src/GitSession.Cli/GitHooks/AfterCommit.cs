using GitSession.Cli.Adapters;
using GitSession.World;

namespace GitSession.Cli.GitHooks;

/// <summary>
/// What commit-msg leaves to post-commit, one thing a line. While the file is there post-commit is a script of ours, so that most
/// commits pay for none.
/// </summary>
internal sealed class AfterCommit(Worktree worktree)
{
    private const string Reminder = "remind ";
    private const string ProgressTrailer = "progress ";

    private string Place => Path.Combine(worktree.OwnDirectory, Paths.AfterCommit);

    /// <summary>The line for a reminder of what waits in a session.</summary>
    public static string Remind(string session) => Reminder + session;

    /// <summary>The session that a line wants reminded of, or null where it wants something else.</summary>
    public static string? IsReminder(string line) => line.StartsWith(Reminder, StringComparison.Ordinal) ? line[Reminder.Length..] : null;

    /// <summary>The line for a progress trailer that is to be applied at once.</summary>
    public static string Progress(string session) => ProgressTrailer + session;

    /// <summary>The session in which a line wants a progress trailer applied, or null where it wants something else.</summary>
    public static string? IsProgress(string line) => line.StartsWith(ProgressTrailer, StringComparison.Ordinal) ? line[ProgressTrailer.Length..] : null;

    public bool IsLeft => File.Exists(Place);

    /// <summary>Leaves what is to be done after this commit, in the place of what a commit left that never came about.</summary>
    public void Leave(IReadOnlyList<string> lines)
    {
        if (lines is [])
            Take();
        else
            Write(string.Concat(lines.Select(line => line + "\n")));
    }

    /// <summary>What was left; it is left no longer.</summary>
    public IReadOnlyList<string> Take()
    {
        if (!IsLeft)
            return [];
        var lines = File.ReadAllLines(Place);
        File.Delete(Place);
        return lines;
    }

    private void Write(string text)
    {
        Directory.CreateDirectory(worktree.OwnDirectory);
        File.WriteAllText(Place, text);
    }
}
