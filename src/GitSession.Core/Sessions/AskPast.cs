using System.Collections.Immutable;
using GitSession.Journal;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>Asks git for the journal's past while the journal is read, and not at all where HEAD and the heads are those of the last start.</summary>
public sealed class AskPast(IWorkspace workspace, IRepository repository)
{
    // So many commits on the journal are looked at for entries that were taken away, and none that is older than the entries that the session
    // goes on from, but for clocks that differ.
    private const int MostCommits = 20;
    private static readonly TimeSpan Slack = TimeSpan.FromDays(1);

    /// <param name="head">Where HEAD stands.</param>
    /// <param name="heads">The journal's heads.</param>
    /// <returns>Waits for the answer, given the entries that the session goes on from and what tells what is not committed.</returns>
    public Func<ImmutableList<Entry>, Func<RepositoryState?>, JournalPast> Begin(Head head, IReadOnlyCollection<JournalNode> heads)
    {
        if (head.Commit is not { } commit)
            return (_, _) => JournalPast.None;
        var since = Since(heads);
        var isPlain = repository.HasPlainHistory();
        var kept = isPlain ? Kept(commit, JournalPast.Name(heads.Select(node => (node.Path, node.Parents.AsEnumerable())), since)) : null;
        var asked = kept is null ? Ask() : null;
        return (from, inFlight) =>
        {
            if (kept?.IsOf(from, since) is true)
                return kept;
            var log = (asked ?? Ask())(soFar => IsEnough(soFar, from, inFlight));
            var past = JournalPast.Of(commit, from, since, log ?? []);
            return log is not null && isPlain ? Keep(past) : past;
        };

        HeardLog Ask() => repository.AskLogOf(Paths.Journal, commit, since, MostCommits);
    }

    // As the names of the heads tell it; where a person named all of them, the last commit has to do.
    private static DateTimeOffset? Since(IEnumerable<JournalNode> heads) =>
        heads.Select(head => SessionId.DateOf(head.Id)).Min() is not { } began ? null
        : began > DateTimeOffset.UnixEpoch + Slack ? began - Slack : DateTimeOffset.UnixEpoch;

    private static bool IsEnough(IReadOnlyList<DirectoryCommit> log, ImmutableList<Entry> from, Func<RepositoryState?> inFlight)
    {
        if (!LostEntries.AreKnownBefore(log, from))
            return false;
        var writers = JournalPast.WritersOf(from, log);
        return from.TrueForAll(entry => writers.ContainsKey(entry.Path) || inFlight()?.IsNew(entry.Path) is true);
    }

    private JournalPast? Kept(string commit, string from) =>
        JournalPast.Parse(workspace.ReadCache(Paths.JournalPast)) is { } kept && kept.Commit == commit && kept.From == from ? kept : null;

    private JournalPast Keep(JournalPast past)
    {
        if (past.ToText() is { } text)
            workspace.WriteCache(Paths.JournalPast, text);
        return past;
    }
}
