using System.Collections.Immutable;

namespace GitSession.World;

/// <summary>Git, in the few words that a session needs of it.</summary>
public interface IRepository
{
    /// <summary>Where HEAD stands now.</summary>
    Head Head();

    /// <summary>What git would do before a commit of ours, or null where nothing stands in its way.</summary>
    Operation? OperationInProgress();

    /// <summary>The paths below these that differ from HEAD or that git does not track, ignored ones not among them.</summary>
    ImmutableArray<Change> Changes(params IReadOnlyList<string> below);

    /// <summary>Whether HEAD is this commit or has it among its ancestors.</summary>
    bool IsBehindHead(string commit);

    /// <summary>A file's text in a commit, or null where that cannot be had.</summary>
    string? TextAt(string commit, string path);

    /// <summary>Whether HEAD has a file at this path, whatever its text.</summary>
    bool Has(string path);

    /// <summary>The first lines of the messages of the commits that <paramref name="since"/> does not reach, newest first, at most a hundred; null where that cannot be known.</summary>
    ImmutableArray<string>? CommitsSince(string since, string? branch);

    /// <summary>The paths below these that <paramref name="to"/>, or the index where that is null, has and <paramref name="from"/> has not.</summary>
    ImmutableArray<string> Added(string from, string? to, params IReadOnlyList<string> below);

    /// <summary>Makes sure that a commit could be made: that git knows who makes it.</summary>
    /// <exception cref="Refusal">It does not.</exception>
    void RequireIdentity();

    /// <summary>
    /// Commits these files as they are in the worktree, and nothing else: what the user staged stays staged,
    /// what the user changed stays changed. Answers the commit's id.
    /// </summary>
    /// <exception cref="Refusal">The index is locked, or HEAD moves again and again.</exception>
    string Commit(IReadOnlyList<string> paths, string message);

    /// <summary>Makes git overlook the live sessions where the worktree's own .gitignore does not say so.</summary>
    void IgnoreLiveSessions();
}
