using GitSession.Memory;
using GitSession.Text;
using static GitSession.Handoffs.HandoffText;

namespace GitSession.Handoffs;

/// <summary>The section Summary: what was completed and what is pending, each with where it is known from.</summary>
internal static class HandoffSummary
{
    public static IEnumerable<string> Parts(Handoff handoff)
    {
        yield return "### Completed\n";
        if (handoff.Stated is { } stated)
            yield return $"Stated by a person:\n\n{string.Concat(Prose.Block(stated).Split('\n').Select(line => $"> {line}".TrimEnd() + "\n"))}";
        yield return List([.. Completed(handoff)], "Nothing was recorded as completed.");
        yield return "### Pending\n";
        yield return List([.. Pending(handoff)], "Nothing is pending.");
    }

    private static IEnumerable<string> Completed(Handoff handoff)
    {
        var memory = handoff.Memory;
        return
        [
            .. memory.Goals.Where(goal => goal.Achieved is true).Select(goal => $"Goal met, as stated: {Inert(goal.Description)}"),
            .. memory.Handled.Select(Line),
            .. memory.Closed.Select(closed => $"Loop closed: {Inert(Said(closed.Loop.Description, closed.Note ?? closed.Loop.Context))} ({Code(closed.Loop.Id)})"),
            .. memory.Claimed.Except(memory.InProgress).Select(work => $"Closed in Beads: {Inert(work.Name)}"),
            .. handoff.Progress.Select(change => $"Progress: {Inert(change)}"),
            .. Commits(handoff),
        ];
    }

    private static IEnumerable<string> Commits(Handoff handoff)
    {
        if (handoff.State is { Commits: null } or { StartIsGone: true })
            yield return "Commits since the session's start cannot be known here";
        foreach (var commit in (handoff.State.Commits ?? []).Reverse().Where(commit => commit.IsOf(handoff.Entry.Id, handoff.Entry.StartedAt)))
            yield return $"Commit {Code(commit.Id)}{(commit.Session is null ? ", by committer and time" : "")}: {Inert(commit.Subject)}";
    }

    private static IEnumerable<string> Pending(Handoff handoff)
    {
        var memory = handoff.Memory;
        return
        [
            .. handoff.Incidents.Select(incident => $"**Open incident**: {Inert(incident)}"),
            .. memory.Focus is { } inHand ? new[] { $"In hand {When(handoff)}: {Inert(Said(inHand.Description, inHand.Context))}" } : [],
            .. memory.Stack.Items.Select(suspended => $"Suspended {When(handoff)}: {Inert(Said(suspended.Description, suspended.Context))}"),
            .. LoopOrder.Sort(memory.Loops).Select(Line),
            .. memory.Goals.Where(goal => goal.Achieved is not true)
                .Select(goal => $"Goal {(goal.Achieved is false ? "missed, as stated" : "not judged")}: {Inert(goal.Description)}"),
            .. memory.InProgress.Select(work => $"In progress in Beads: {Inert(work.Name)}"),
            .. handoff.State.HasUncommittedWork ? new[] { $"Uncommitted work: {HandoffGit.Uncommitted(handoff.State)}" } : [],
        ];
    }

    private static string Line(Handled handled) => $"{(handled.Abandoned ? "Focus given up" : "Focus done")}: {Inert(handled.Description)}";

    private static string Line(OpenLoop loop)
    {
        var urgency = loop.Urgency is Urgency.High ? "**HIGH**" : loop.Urgency.ToString().ToUpperInvariant();
        var carried = loop.Carried > 0 ? $", carried by {Count(loop.Carried, "session")}" : "";
        return $"{urgency}: {Inert(Said(loop.Description, loop.Context))} ({Code(loop.Id)}, {loop.Type.ToString().ToLowerInvariant()}{carried})";
    }

    private static string Said(string description, string? context) => SafeText.OneLine(context is null ? description : $"{description} - {context}");

    private static string When(Handoff handoff) => handoff.Status is HandoffStatus.Closed ? "when the session closed" : "now";
}
