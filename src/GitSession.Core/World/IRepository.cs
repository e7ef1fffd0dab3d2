using System.Collections.Immutable;

namespace GitSession.World;

/// <summary>Git, in the few words that a session needs of it.</summary>
public interface IRepository
{
    /// <summary>Where HEAD stands now.</summary>
    Head Head();

    /// <summary>Whether what lies behind a commit is what the commit says, so that git always says the same of it: otherwise a clone is shallow, or something is grafted or replaced.</summary>
    bool HasPlainHistory();

    /// <summary>What git would do before a commit of ours, or null where nothing stands in its way.</summary>
    Operation? OperationInProgress();

    /// <summary>The paths below these that differ from HEAD or that git does not track, ignored ones not among them.</summary>
    ImmutableArray<Change> Changes(params IReadOnlyList<string> below);

    /// <summary>Whether HEAD is this commit or has it among its ancestors.</summary>
    bool IsBehindHead(string commit);

    /// <summary>A file's text in a commit, or null where that cannot be had.</summary>
    string? TextAt(string commit, string path);

    /// <summary>Whether HEAD has a file at each of these paths, whatever its text.</summary>
    bool Has(params IReadOnlyList<string> paths);

    /// <summary>The regular files below these that HEAD has; a symbolic link is none.</summary>
    ImmutableHashSet<string> Files(params IReadOnlyList<string> below);

    /// <summary>Those of these paths at which HEAD has neither a file nor a directory, in their order.</summary>
    ImmutableArray<string> Missing(IReadOnlyCollection<string> paths);

    /// <summary>
    /// For each of these words the paths below a directory of which HEAD's text has it, in any place but the middle of another of them,
    /// sorted. A text that a partial clone does not have here is not asked for.
    /// </summary>
    ILookup<string, string> Mentioning(IReadOnlyCollection<string> words, string below);

    /// <summary>The first lines of the messages of the commits that <paramref name="since"/> does not reach, newest first, at most a hundred; null where that cannot be known, as where history was rewritten since.</summary>
    ImmutableArray<string>? CommitsSince(string since, string? branch);

    /// <summary>The work in flight: the branch and its upstream, and what is staged, changed, in conflict and untracked. One question, asked at once; the answer is waited for.</summary>
    Func<RepositoryState> AskInFlight();

    /// <summary>All that a handoff says of git, read at one moment.</summary>
    /// <param name="since">The commit that the session began at; null where it began without one.</param>
    /// <param name="branch">The branch that it began on: its commits count too where HEAD has left it.</param>
    /// <param name="deployments">The tags that mark a deployment, as a glob.</param>
    RepositoryState State(string? since, string? branch, string deployments);

    /// <summary>
    /// What was deployed from a time on: the commits that HEAD reaches and that a tag marks as deployed. A commit that is
    /// tagged twice was deployed once, when it was tagged first.
    /// </summary>
    /// <param name="tags">The tags that mark a deployment, as a glob.</param>
    DeploymentLog Deployments(string tags, DateTimeOffset since);

    /// <summary>Brings the branch's commits to where it is pushed, taking in what others pushed meanwhile.</summary>
    PushResult Push();

    /// <summary>
    /// Brings the branch and the one that it follows together: takes in what is new there, as `git pull` would, and pushes what is
    /// not there yet, as <see cref="Push"/> does.
    /// </summary>
    /// <exception cref="Refusal">Not without a person. What was committed, staged and changed is as it was, but that a push which was refused leaves what was taken in before it.</exception>
    SyncResult Sync();

    /// <summary>
    /// The files that git does not track, ignored ones among them, that a pathspec means (gitglossary(7); no magic in it).
    /// A symbolic link is one; what is behind it, and what is in a repository within this one, is not.
    /// </summary>
    ImmutableArray<string> Untracked(string pathspec);

    /// <summary>The locks of git's that lie in its directory now, sorted by path.</summary>
    ImmutableArray<LockFile> Locks();

    /// <summary>
    /// The trailers of a key in the commits that HEAD reaches, both sides of every merge among them, and that <paramref name="since"/>
    /// does not reach; oldest first, those of one commit in their order. At most <paramref name="most"/> commits are looked at, the
    /// newest ones; null where they cannot be known.
    /// </summary>
    ImmutableArray<CommitTrailer>? Trailers(string key, string? since, int most);

    /// <summary>
    /// The commits that HEAD reaches and that changed a document, on both sides of every merge, newest first, at most
    /// <paramref name="most"/>; where <paramref name="since"/> is given, those that came after it alone: that have it among their ancestors.
    /// </summary>
    ImmutableArray<DocumentChange> ChangesOf(string path, string? since, int most);

    /// <summary>
    /// Who wrote documents, in the commits that HEAD reaches, by where each was written (<see cref="Paths.Written"/>). A commit that only moved
    /// one is not among them. What git cannot tell is said to be so, and no error.
    /// </summary>
    /// <param name="since">The last who wrote is enough, and commits before this need not be looked at; null where everybody is wanted.</param>
    /// <param name="signatures">Whether signatures are verified, for which git starts a program each.</param>
    ImmutableDictionary<string, DocumentHistory> Histories(IReadOnlyCollection<string> documents, DateTimeOffset? since, bool signatures);

    /// <summary>
    /// The paths below these that <paramref name="to"/>, or the index where that is null, has and <paramref name="from"/> has not.
    /// A document of a session's that lay elsewhere is not among them.
    /// </summary>
    ImmutableArray<string> Added(string from, string? to, params IReadOnlyList<string> below);

    /// <summary>The commits that changed anything below a directory and the merges between them, the newest first. It is asked at once; the answer is waited for.</summary>
    /// <param name="commit">It and those behind it are looked at.</param>
    /// <param name="since">No older ones; null where only the newest is meant.</param>
    HeardLog AskLogOf(string below, string commit, DateTimeOffset? since, int most);

    /// <summary>What HEAD has otherwise, below these, than the commit at which its line left that of a revision: what a pull request shows.</summary>
    /// <exception cref="Refusal">Git knows no such commit, or the two have no commit in common here.</exception>
    BranchChange ChangedBetween(string revision, params IReadOnlyList<string> below);

    /// <summary>
    /// The texts that documents below these have no more and had in HEAD or in a commit that it reaches, both sides of every merge among
    /// them. At most <paramref name="most"/> of the commits that changed them are looked at, the newest ones, and as many texts are answered.
    /// </summary>
    PastTexts Past(int most, params IReadOnlyList<string> below);

    /// <summary>Who wrote a line of a text in the worktree as it stands there, counted from 1; of one that is in no commit yet, who would commit it.</summary>
    /// <exception cref="Refusal">It is in no commit, and git does not know who would make one.</exception>
    /// <exception cref="GitFailure">Git cannot tell.</exception>
    LineAuthor Blame(string path, int line);

    /// <summary>Who would be the author of a commit made now.</summary>
    /// <exception cref="Refusal">Git does not know.</exception>
    LineAuthor Author();

    /// <summary>The id of the commit that a revision means, or null where git knows none.</summary>
    string? CommitOf(string revision);

    /// <summary>Makes sure that a commit could be made: that git knows who makes it.</summary>
    /// <exception cref="Refusal">It does not.</exception>
    void RequireIdentity();

    /// <summary>
    /// Commits these files as they are in the worktree, and nothing else: what the user staged stays staged,
    /// what the user changed stays changed. Answers the commit's id.
    /// </summary>
    /// <exception cref="Refusal">The index is locked, or HEAD moves again and again.</exception>
    string Commit(IReadOnlyList<string> paths, string message);

    /// <summary>
    /// Commits that files lie elsewhere, each with the text that HEAD has of it, and nothing else: what was changed in one of them
    /// stays changed. Answers the commit's id.
    /// </summary>
    /// <exception cref="Refusal">The index is locked, or HEAD moves again and again.</exception>
    string CommitMoves(IReadOnlyList<DocumentMove> moves, string message);

    /// <summary>Makes git overlook the live sessions where the worktree's own .gitignore does not say so.</summary>
    void IgnoreLiveSessions();
}
