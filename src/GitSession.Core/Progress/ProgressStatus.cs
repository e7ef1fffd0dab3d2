namespace GitSession.Progress;

/// <summary>The words for how far something is: the usual ones, and whatever else a document uses.</summary>
public static class ProgressStatus
{
    public static IReadOnlyList<string> Usual { get; } = ["pending", "ready", "in_progress", "blocked", "template_ready", "completed"];

    public static bool IsInProgress(string? status) => Spelling.AreSame(status, "in_progress");

    public static bool IsBlocked(string? status) => Spelling.AreSame(status, "blocked");

    public static bool IsDone(string? status) =>
        Spelling.AreSame(status, "completed") || Spelling.AreSame(status, "complete") || Spelling.AreSame(status, "done");
}
