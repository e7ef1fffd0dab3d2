using GitSession.Memory;
using GitSession.World;
using static GitSession.Handoffs.HandoffText;

namespace GitSession.Handoffs;

/// <summary>The sections Known Issues and Startup Instructions: what is wrong, and what to do first.</summary>
internal static class HandoffInstructions
{
    private const int MostLoops = 5;
    private const string TakeUp = "Take up: ";

    public static string KnownIssues(Handoff handoff) => List([.. Issues(handoff)], "None is known.");

    public static string Startup(Handoff handoff) =>
        string.Concat(Steps(handoff).Select((step, i) => $"{i + 1}. {step}\n"));

    /// <summary>The id of the loop that a line of the steps says to take up; null where it says something else.</summary>
    public static string? LoopOf(string step)
    {
        var line = step.AsSpan().TrimEnd();
        return line.Contains(TakeUp, StringComparison.Ordinal) && line.EndsWith("`)", StringComparison.Ordinal) && line.LastIndexOf("(`", StringComparison.Ordinal) is >= 0 and var at
            ? line[(at + 2)..^2].ToString()
            : null;
    }

    private static IEnumerable<string> Issues(Handoff handoff)
    {
        var state = handoff.State;
        return
        [
            .. handoff.Phases.Where(phase => phase.Verdict is Verdict.Fail or Verdict.Warn && phase.Phase is not Phase.GitAndState)
                .Select(phase => $"{HandoffDocument.Name(phase.Phase)}: {Inert(phase.Detail)}"),
            .. state.Operation is { } operation ? new[] { $"A {operation.Word()} is in progress" } : [],
            .. state.Conflicts.Select(path => $"In conflict: {Code(path)}"),
            .. state.HasUncommittedWork ? new[] { $"Uncommitted work in this worktree: {HandoffGit.Uncommitted(state)}" } : [],
            .. state.Behind > 0 ? new[] { $"{Count(state.Behind.Value, "commit")} behind {Code(state.Upstream ?? "")}" } : [],
            .. handoff.Memory.Loops.Where(loop => loop.Urgency is Urgency.High).Select(loop => $"High urgency and open: {Inert(loop.Description)} ({Code(loop.Id)})"),
            .. handoff.Memory.Goals.Where(goal => goal.Achieved is false).Select(goal => $"Goal missed, as stated: {Inert(goal.Description)}"),
        ];
    }

    private static string Label(NoteKind kind) => kind switch
    {
        NoteKind.Thread => "Active thread",
        NoteKind.Decision => "Pending decision",
        NoteKind.Time => "Time-sensitive",
        _ => "Know",
    };

    private static IEnumerable<string> Steps(Handoff handoff)
    {
        var (state, entry) = (handoff.State, handoff.Entry);
        return
        [
            .. state.Branch is { } branch ? new[] { $"Work on branch {Code(branch)}." } : [],
            .. state.Operation is { } operation ? new[] { $"Finish the {operation.Word()} that is in progress: `git status` says how." } : [],
            .. state.HasUncommittedWork ? new[] { "Look after the uncommitted work: `git status`." } : [],
            handoff.Status is HandoffStatus.Closed
                ? $"Start: `git session start`. It inherits {Count(handoff.Memory.Loops.Count, "open loop")} from {Code(entry.Path)}."
                : "The session goes on: `git session status`.",
            .. handoff.Documents.Select(document => $"Read {Code(document)}."),
            .. entry.Notes.Select(note => $"{Label(note.Kind)}: {Inert(note.Text)}"),
            .. LoopOrder.Sort(handoff.Memory.Loops).Take(MostLoops).Select(loop => $"{TakeUp}{Inert(loop.Description)} ({Code(loop.Id)})"),
            .. state.Behind > 0 ? new[] { $"Take in what is new: {Code("git pull")}." } : [],
            .. state.Ahead > 0 && !handoff.IsPushed ? new[] { $"Push what is not pushed: {Code("git push")}." } : [],
        ];
    }
}
