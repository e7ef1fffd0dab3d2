using System.Collections.Immutable;
using System.IO.Enumeration;
using GitSession.World;

namespace GitSession.Tests.Support;

/// <summary>A repository that is told what git would say, and keeps what it was asked to commit.</summary>
public sealed class FakeRepository(IWorkspace workspace) : IRepository
{
    private readonly Dictionary<string, string?> _committed = new(StringComparer.Ordinal);

    public Head At { get; set; } = new("main", "c0ffee0000000000000000000000000000000000");

    public Operation? InProgress { get; set; }

    public bool KnowsWho { get; set; } = true;

    public Exception? CommitFails { get; set; }

    public ImmutableArray<string>? NewCommits { get; set; } = [];

    public ImmutableArray<Change> OtherChanges { get; set; } = [];

    public List<(IReadOnlyList<string> Paths, string Message)> Commits { get; } = [];

    public Head Head() => At;

    /// <summary>A clone is shallow, or something is grafted or replaced.</summary>
    public bool IsCut { get; set; }

    public bool HasPlainHistory() => !IsCut;

    public Operation? OperationInProgress() => InProgress;

    public ImmutableArray<Change> Changes(params IReadOnlyList<string> below) =>
        below is []
            ? OtherChanges
            : [.. below.SelectMany(path => workspace.WrittenAt(path) is null ? workspace.List(path) : [path]).Union(_committed.Keys.Where(path => below.Any(directory => path == directory || Paths.IsBelow(path, directory)))).Where(path => !Paths.IsBelow(path, Paths.LiveSessions)).Select(ChangeOf).OfType<Change>()];

    /// <summary>HEAD is on another line than where a session began.</summary>
    public bool Elsewhere { get; set; }

    /// <summary>What commits hold, by their ids and paths.</summary>
    public Dictionary<(string Commit, string Path), string> Texts { get; } = [];

    /// <summary>The trailers of the commits, oldest first.</summary>
    public ImmutableArray<CommitTrailer>? Told { get; set; } = [];

    public ImmutableArray<CommitTrailer>? Trailers(string key, string? since, int most) => most == 1 && Told is [.., var last] ? [last] : Told;

    /// <summary>The commits that changed documents, by path, newest first.</summary>
    public Dictionary<string, ImmutableArray<DocumentChange>> Changed { get; } = new(StringComparer.Ordinal);

    public ImmutableArray<DocumentChange> ChangesOf(string path, string? since, int most) =>
        [.. Changed.GetValueOrDefault(path, []).TakeWhile(change => change.Commit != since).Take(most)];

    /// <summary>Who wrote documents, by where they were written; where nothing is said, those who <see cref="Changed"/> them.</summary>
    public Dictionary<string, DocumentHistory> Wrote { get; } = new(StringComparer.Ordinal);

    public List<IReadOnlyCollection<string>> AskedFor { get; } = [];

    public ImmutableDictionary<string, DocumentHistory> Histories(IReadOnlyCollection<string> documents, DateTimeOffset? since, bool signatures)
    {
        AskedFor.Add(documents);
        return documents.Select(Paths.Written).Distinct(StringComparer.Ordinal).ToImmutableDictionary(
            path => path,
            path => Wrote.GetValueOrDefault(path) ?? new DocumentHistory([.. Changed.GetValueOrDefault(path, []).Select(change => new DocumentAuthor(change.Commit, change.Author, ""))], IsWhole: true),
            StringComparer.Ordinal);
    }

    public bool IsBehindHead(string commit) => !Elsewhere;

    public string? TextAt(string commit, string path) => Texts.GetValueOrDefault((commit, path)) ?? (commit is "HEAD" ? _committed.GetValueOrDefault(path) : null);

    public bool Has(params IReadOnlyList<string> paths) => paths.All(_committed.ContainsKey);

    public ImmutableArray<string> Missing(IReadOnlyCollection<string> paths) =>
        [.. paths.Where(path => !_committed.Keys.Any(known => known == path || Paths.IsBelow(known, path)))];

    /// <summary>How often it was searched for anything.</summary>
    public int Searches { get; private set; }

    public ILookup<string, string> Mentioning(IReadOnlyCollection<string> words, string below)
    {
        Searches += words.Count > 0 ? 1 : 0;
        return _committed.Where(file => Paths.IsBelow(file.Key, below)).OrderBy(file => file.Key, StringComparer.Ordinal)
            .SelectMany(file => words.Distinct().Where(word => file.Value?.Contains(word, StringComparison.Ordinal) is true).Select(word => (file.Key, Word: word)))
            .ToLookup(match => match.Word, match => match.Key, StringComparer.Ordinal);
    }

    public ImmutableArray<string>? CommitsSince(string since, string? branch) => NewCommits;

    /// <summary>What git shows at a close.</summary>
    public RepositoryState Shown { get; set; } = RepositoryState.Empty;

    public PushResult Pushed { get; set; } = new(true, "origin");

    public RepositoryState State(string? since, string? branch, string deployments) => Shown with { Branch = At.Branch, Commit = At.Commit, Operation = InProgress };

    /// <summary>Each tag with the commits that it reaches, itself last, as they were made.</summary>
    public List<(string Tag, DateTimeOffset At, ImmutableArray<DeploymentCommit> Reaches)> Tagged { get; } = [];

    public DeploymentLog Deployments(string tags, DateTimeOffset since)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var deployed = Tagged.Where(tag => FileSystemName.MatchesSimpleExpression(tags, tag.Tag, ignoreCase: false)).OrderBy(tag => tag.At).ThenBy(tag => tag.Tag, StringComparer.Ordinal).GroupBy(tag => tag.Reaches[^1].Id).Select(alike => new DeployedTag(
            [.. alike.Select(tag => tag.Tag)], alike.Key, alike.First().At, [.. alike.First().Reaches.Where(commit => known.Add(commit.Id))])).ToList();
        return new DeploymentLog([.. deployed.Where(one => one.At >= since)], IsShallow: false);
    }

    public Func<RepositoryState> AskInFlight() => () => Shown with
    {
        Branch = At.Branch,
        Untracked = Shown.Untracked.AddRange(OtherChanges.Where(change => change.IsNew).Select(change => change.Path)),
        Unstaged = Shown.Unstaged.AddRange(OtherChanges.Where(change => !change.IsNew).Select(change => new FileState('M', change.Path))),
    };

    public PushResult Push() => Pushed;

    /// <summary>What a sync would bring.</summary>
    public SyncResult Synced { get; set; } = new("main", "origin/main", "c0ffee", "c0ffee", Fetched: 0, Pushed: 0, To: null);

    public SyncResult Sync() => Synced;

    /// <summary>What git does not track, by the pathspec that means it.</summary>
    public Dictionary<string, ImmutableArray<string>> NotTracked { get; } = new(StringComparer.Ordinal);

    public ImmutableArray<LockFile> LockFiles { get; set; } = [];

    public ImmutableArray<string> Untracked(string pathspec) => NotTracked.GetValueOrDefault(pathspec, []);

    public ImmutableArray<LockFile> Locks() => LockFiles;

    /// <summary>What the later of two commits has more, whichever they are.</summary>
    public ImmutableArray<string> NewPaths { get; set; } = [];

    /// <summary>What a sync took away.</summary>
    public ImmutableArray<string> GonePaths { get; set; } = [];

    public ImmutableArray<string> Added(string from, string? to, params IReadOnlyList<string> below) =>
        [.. (Synced.From != Synced.Head && (from, to) == (Synced.Head, Synced.From) ? GonePaths : NewPaths).Where(path => below.Any(directory => Paths.IsBelow(path, directory)))];

    /// <summary>What the last commit on the journal took out of it.</summary>
    public ImmutableArray<string> Removed { get; set; } = [];

    /// <summary>It answers no question for a log.</summary>
    public bool IsMute { get; set; }

    /// <summary>How often the log was asked for.</summary>
    public int Listed { get; private set; }

    public HeardLog AskLogOf(string below, string commit, DateTimeOffset? since, int most)
    {
        Listed++;
        return _ => IsMute ? null : [new DirectoryCommit(new DocumentAuthor("c0ffee", "Robbie", ""), ["c0ffee0"], [], [.. Removed.Where(path => Paths.IsBelow(path, below))])];
    }

    /// <summary>Where HEAD's line left that of a revision: a commit of <see cref="Texts"/>.</summary>
    public Dictionary<string, string> MergeBases { get; } = new(StringComparer.Ordinal);

    /// <summary>A commit that removes a file.</summary>
    public void Forget(string path) => _committed.Remove(path);

    public BranchChange ChangedBetween(string revision, params IReadOnlyList<string> below)
    {
        var commit = MergeBases.GetValueOrDefault(revision) ?? throw new Refusal(RefusalReason.UnknownRevision, revision);
        var before = Texts.Where(text => text.Key.Commit == commit).ToDictionary(text => text.Key.Path, string? (text) => text.Value, StringComparer.Ordinal);
        bool Below(string path) => below is [] || below.Any(directory => Paths.IsBelow(path, directory));
        return BranchChange.Of(
            commit,
            _committed.Where(now => !before.ContainsKey(now.Key) && Below(now.Key)).ToDictionary(now => now.Key, now => now.Value ?? "", StringComparer.Ordinal),
            _committed.Where(now => before.TryGetValue(now.Key, out var text) && text != now.Value).Select(now => now.Key).Where(Below),
            before.Where(then => !_committed.ContainsKey(then.Key) && Below(then.Key)).ToDictionary(then => then.Key, then => then.Value ?? "", StringComparer.Ordinal));
    }

    /// <summary>What documents said before.</summary>
    public PastTexts Before { get; set; } = new([], IsCut: false);

    public PastTexts Past(int most, params IReadOnlyList<string> below) => Before;

    /// <summary>Who wrote a line that is in a commit.</summary>
    public Dictionary<(string Path, int Line), LineAuthor> Blamed { get; } = [];

    public LineAuthor Blame(string path, int line) => Blamed.GetValueOrDefault((path, line)) ?? new LineAuthor("Robbie", "robbie@example.org", null, null);

    public LineAuthor Author() => KnowsWho ? new LineAuthor("Robbie", "robbie@example.org", null, null) : throw new Refusal(RefusalReason.NoIdentity);

    /// <summary>The commits that git knows, by what names them.</summary>
    public Dictionary<string, string> Known { get; } = new(StringComparer.Ordinal);

    public string? CommitOf(string revision) => Known.GetValueOrDefault(revision);

    public void RequireIdentity()
    {
        if (!KnowsWho)
            throw new Refusal(RefusalReason.NoIdentity);
    }

    public string Commit(IReadOnlyList<string> paths, string message)
    {
        if (CommitFails is { } error)
            throw error;
        Commits.Add((paths, message));
        foreach (var path in paths)
            _committed[path] = workspace.Read(path);
        return $"{Commits.Count:d40}";
    }

    public ImmutableHashSet<string> Files(params IReadOnlyList<string> below) => [.. _committed.Keys.Where(path => below.Any(directory => Paths.IsBelow(path, directory)))];

    public string CommitMoves(IReadOnlyList<DocumentMove> moves, string message)
    {
        if (CommitFails is { } error)
            throw error;
        Commits.Add(([.. moves.Select(move => move.To)], message));
        foreach (var move in moves)
        {
            if (_committed.Remove(move.From, out var text))
                _committed[move.To] = text;
        }
        return $"{Commits.Count:d40}";
    }

    public void IgnoreLiveSessions()
    {
    }

    private Change? ChangeOf(string path) =>
        !_committed.TryGetValue(path, out var text) ? new Change(path, IsNew: true)
        : workspace.Read(path) is var now && text != now ? new Change(path, IsNew: false, IsGone: now is null)
        : null;
}
