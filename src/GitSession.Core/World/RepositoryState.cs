using System.Collections.Immutable;

namespace GitSession.World;

/// <summary>What git shows at one moment: where HEAD is, what is staged, changed and left behind, and what was committed since a session began.</summary>
public sealed record RepositoryState
{
    public static RepositoryState Empty { get; } = new();

    /// <summary>Null where HEAD is detached.</summary>
    public string? Branch { get; init; }

    /// <summary>Null on a branch without a commit.</summary>
    public string? Commit { get; init; }

    /// <summary>Null where the branch follows none.</summary>
    public string? Upstream { get; init; }

    /// <summary>Commits that the upstream lacks; null where that cannot be known, as where the upstream is gone.</summary>
    public int? Ahead { get; init; }

    /// <summary>Commits of the upstream that HEAD lacks, as far as they were fetched.</summary>
    public int? Behind { get; init; }

    public ImmutableArray<FileState> Staged { get; init; } = [];

    public ImmutableArray<FileState> Unstaged { get; init; } = [];

    /// <summary>Paths that git neither tracks nor ignores; a directory of them ends in `/`.</summary>
    public ImmutableArray<string> Untracked { get; init; } = [];

    public ImmutableArray<string> Conflicts { get; init; } = [];

    public int Stashes { get; init; }

    public Operation? Operation { get; init; }

    /// <summary>Submodules that are not as HEAD has them.</summary>
    public ImmutableArray<ChangedSubmodule> Submodules { get; init; } = [];

    /// <summary>The other worktrees of this repository.</summary>
    public ImmutableArray<OtherWorktree> Worktrees { get; init; } = [];

    /// <summary>What the worktree holds beside the commit that the session began at; null where that cannot be known.</summary>
    public DiffStat? SinceStart { get; init; }

    /// <summary>The commits since the session's start, newest first; null where they cannot be known. Where the start is not here any more they are the newest that there are.</summary>
    public ImmutableArray<SessionCommit>? Commits { get; init; } = [];

    /// <summary>
    /// Neither HEAD nor the branch that the session began on has the commit behind it that the session began at: history was rewritten,
    /// or a shallow clone cut it off. Then <see cref="Commits"/> may be others' as well, and only a trailer tells whose.
    /// </summary>
    public bool StartIsGone { get; init; }

    /// <summary>The newest deployment that HEAD holds; null where there is none.</summary>
    public Deployment? Deployment { get; init; }

    public bool HasUncommittedWork => Staged is not [] || Unstaged is not [] || Untracked is not [] || Conflicts is not [] || Submodules is not [];

    /// <summary>The paths that differ from HEAD or that git does not track, sorted.</summary>
    public IEnumerable<string> Changed =>
        Conflicts.Concat(Staged.Concat(Unstaged).Select(file => file.Path)).Concat(Submodules.Select(one => one.Path)).Concat(Untracked).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Whether HEAD has no file at this path where the worktree has one that git does not ignore. One that was only taken from the index, HEAD has.</summary>
    public bool IsNew(string path) =>
        (Untracked.Any(there => there == path || (there.EndsWith('/') && path.StartsWith(there, StringComparison.Ordinal)))
            || Staged.Concat(Unstaged).Any(file => file.Letter is 'A' && file.Path == path))
        && !Staged.Any(file => file.Letter is 'D' && file.Path == path);

    /// <summary>The same with files that were written since git was asked.</summary>
    public RepositoryState And(IEnumerable<string> written) => this with { Untracked = Untracked.AddRange(written) };

    /// <summary>The same where these are committed.</summary>
    public RepositoryState Without(ImmutableArray<string> committed) => committed is [] ? this : this with
    {
        Staged = Staged.RemoveAll(file => committed.Contains(file.Path)),
        Unstaged = Unstaged.RemoveAll(file => committed.Contains(file.Path)),
        Untracked = Untracked.RemoveAll(committed.Contains),
    };

    /// <summary>The same without the documents that a session writes: what is left is the user's work, new rules among it, which no session commits.</summary>
    public RepositoryState OfTheUser() => this with
    {
        Untracked = Untracked.RemoveAll(path => (Paths.IsOurs(path) || path is Paths.Context + "/" or Paths.Journal + "/") && !Paths.IsBelow(path, Paths.Rules)),
        Unstaged = Unstaged.RemoveAll(file => Paths.SessionOfHandoff(file.Path) is not null),
    };
}
