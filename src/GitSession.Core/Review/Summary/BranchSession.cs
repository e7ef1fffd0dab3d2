using GitSession.Journal;

namespace GitSession.Review.Summary;

/// <summary>A session whose entry came with a branch.</summary>
/// <param name="Commits">How many commits of the branch name it; null where that cannot be known.</param>
public sealed record BranchSession(Entry Entry, int? Commits)
{
    /// <summary>How long it was; null where the entry does not say, or says what cannot be.</summary>
    public TimeSpan? Length => Entry.EndedAt - Entry.StartedAt is { Ticks: >= 0 } length ? length : null;

    /// <summary>The first line of its summary, without the mark of a list; empty where it has none.</summary>
    public string FirstLine => Entry.Summary.Split('\n').Select(line => line.Trim().TrimStart('-', '*').Trim()).FirstOrDefault(line => line is not "") ?? "";

    public int Met => Entry.Goals.Count(goal => goal.Achieved is true);

    public int Missed => Entry.Goals.Count(goal => goal.Achieved is false);

    /// <summary>Goals of which nobody said what became of them.</summary>
    public int Undecided => Entry.Goals.Count(goal => goal.Achieved is null);
}
