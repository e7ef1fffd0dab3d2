using System.Collections.Immutable;
using GitSession.World;
using static GitSession.Handoffs.HandoffText;

namespace GitSession.Handoffs;

/// <summary>The section Git State, and how the phase that reads it went.</summary>
public static class HandoffGit
{
    public static PhaseReport Phase(RepositoryState state)
    {
        var (findings, place) = (Findings(state).ToImmutableArray(), $"{Branch(state, name => name)}, {Distance(state, name => name)}");
        var verdict = findings is [] && state.Behind is not > 0 ? Verdict.Pass : Verdict.Warn;
        return new PhaseReport(Handoffs.Phase.GitAndState, verdict, $"{place}, {(findings is [] ? "nothing uncommitted" : string.Join(", ", findings))}");
    }

    /// <summary>What is not committed, as figures: "1 file staged, 2 changed".</summary>
    public static string Uncommitted(RepositoryState state)
    {
        (int Number, string What)[] figures =
        [
            (state.Conflicts.Length, "in conflict"),
            (state.Staged.Length, "staged"),
            (state.Unstaged.Length, "changed"),
            (state.Untracked.Length, "untracked"),
            (state.Submodules.Length, "changed as a submodule"),
        ];
        return string.Join(", ", figures.Where(figure => figure.Number > 0).Select(figure => $"{figure.Number} {figure.What}"));
    }

    internal static IEnumerable<string> Parts(Handoff handoff)
    {
        var state = handoff.State;
        yield return List([.. Facts(handoff)], "");
        foreach (var (heading, files) in Files(state).Where(files => files.Lines.Length > 0))
            yield return $"{heading} ({files.Length}):\n\n{List(files, "")}";
    }

    private static IEnumerable<string> Findings(RepositoryState state)
    {
        if (state.Operation is { } operation)
            yield return $"a {operation.Word()} in progress";
        if (state.StartIsGone)
            yield return "history was rewritten or cut off since the session began";
        if (state.HasUncommittedWork)
            yield return $"uncommitted: {Uncommitted(state)}";
    }

    private static IEnumerable<string> Facts(Handoff handoff)
    {
        var state = handoff.State;
        return
        [
            $"Branch: {Branch(state, Code)}, {Distance(state, Code)}",
            $"HEAD: {(state.Commit is { } commit ? Code(commit) : "no commit yet")}",
            $"Since the commit that the session began at: {SinceStart(handoff)}",
            $"Uncommitted: {(state.HasUncommittedWork ? Uncommitted(state) : "nothing")}",
            $"Operation in progress: {(state.Operation is { } operation ? operation.Word() : "none")}",
            $"Stashes: {state.Stashes}",
            $"Other worktrees: {(state.Worktrees is [] ? "none" : string.Join(", ", state.Worktrees.Select(Line)))}",
            $"Deployment: {Deployment(handoff)}",
        ];
    }

    private static (string Heading, ImmutableArray<string> Lines)[] Files(RepositoryState state) =>
    [
        ("In conflict", [.. state.Conflicts.Select(Code)]),
        ("Staged", [.. state.Staged.Select(Line)]),
        ("Changed and not staged", [.. state.Unstaged.Select(Line)]),
        ("Untracked", [.. state.Untracked.Select(Code)]),
        ("Submodules that differ", [.. state.Submodules.Select(Line)]),
    ];

    private static string Line(FileState file) => $"{file.Letter} {Code(file.Path)}";

    // Where on a disk it lies is nobody's business who reads the handoff.
    private static string Line(OtherWorktree worktree) => $"{Code(worktree.Name)} ({(worktree.Branch is { } branch ? Code(branch) : "detached")})";

    private static string Line(ChangedSubmodule submodule)
    {
        (bool Is, string What)[] how = [(submodule.NewCommit, "another commit"), (submodule.Modified, "changed files"), (submodule.Untracked, "untracked files")];
        return $"{Code(submodule.Path)}: {string.Join(", ", how.Where(part => part.Is).Select(part => part.What))}";
    }

    private static string Branch(RepositoryState state, Func<string, string> write) => state.Branch is { } branch ? write(branch) : "no branch (HEAD is detached)";

    private static string Distance(RepositoryState state, Func<string, string> write) => state switch
    {
        { Upstream: null } => "no upstream",
        { Ahead: { } ahead, Behind: { } behind } => $"{ahead} ahead of and {behind} behind {write(state.Upstream)}",
        _ => $"its upstream {write(state.Upstream)} is gone",
    };

    private static string SinceStart(Handoff handoff) => handoff.State switch
    {
        { Commits: null } => "commits cannot be known",
        { StartIsGone: true, Commits: { } commits } => $"cannot be known, because neither HEAD nor the branch has it any more; {Count(commits.Count(commit => commit.Session == handoff.Entry.Id), "commit")} here by trailer",
        { Commits: { } commits } state => Count(commits.Length, "commit") + Changed(state),
    };

    private static string Changed(RepositoryState state) =>
        state.SinceStart is { } stat ? $", {Count(stat.Files, "file")} changed (+{stat.Insertions} −{stat.Deletions}), the journal left out" : "";

    private static string Deployment(Handoff handoff)
    {
        var tag = handoff.State.Deployment is { } deployed
            ? $"{Code(deployed.Tag)}, {Count(deployed.CommitsSince, "commit")} since"
            : "no tag that marks one is reachable";
        return handoff.Deployed is { } said ? $"{tag}; the configured command says: {Inert(said)}" : tag;
    }
}
