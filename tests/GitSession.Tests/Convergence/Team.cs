using System.Collections.Immutable;

namespace GitSession.Tests.Convergence;

/// <summary>Clones of one bare repository in which random sessions are held and synced, and what must hold when all is brought together.</summary>
internal sealed class Team
{
    private readonly string _place;
    private readonly RunCommand _run;

    /// <param name="place">A directory that is empty.</param>
    /// <param name="pass">Lets time pass, where the clock does not.</param>
    /// <param name="init">How each clone is made a home for sessions.</param>
    public Team(string place, int seed, int clones, RunCommand run, Action pass, params string[] init)
    {
        (_place, _run) = (place, run);
        Begin(init);
        Members = [.. Enumerable.Range(0, clones).Select(number => new TeamMember(number, Clone(number, init), new Random((seed * 1000) + number), pass))];
    }

    public ImmutableArray<TeamMember> Members { get; }

    /// <summary>What is on any topic or branch comes to `main`, and everybody gets it.</summary>
    public void ComeTogether()
    {
        foreach (var member in Members)
            member.BringHome();
        Members[0].Join();
        foreach (var member in Members)
            member.SyncAll();
    }

    /// <summary>What does not hold, a line each.</summary>
    public IEnumerable<string> Faults()
    {
        var sessions = Members.SelectMany(member => member.Sessions).ToImmutableArray();
        var model = new TeamModel(sessions);
        var first = Members[0].Clone.Session("status", "--json");
        return
        [
            .. Members.SelectMany(member => member.Clone.Faults),
            .. sessions.SelectMany(session => model.Faults(session.Known, session.Open).Select(fault => $"at the start of {session.Id}: {fault}")),
            .. Members.SelectMany((member, number) => AtTheEnd(member.Clone, model, sessions, first).Select(fault => $"clone {number} at the end: {fault}")),
        ];
    }

    private static IEnumerable<string> AtTheEnd(TeamClone clone, TeamModel model, ImmutableArray<HeldSession> sessions, string first)
    {
        var entries = clone.Entries;
        foreach (var missing in sessions.Where(session => !entries.Contains(session.Id)))
            yield return $"entry {missing.Id} is not there";
        if (entries.Count > sessions.Length)
            yield return $"{entries.Count} entries of {sessions.Length} sessions";
        if (clone.Git("status", "--porcelain") is { Length: > 0 } status)
            yield return $"git status: {status}";
        var answer = clone.Session("status", "--json");
        foreach (var fault in model.Faults(entries, TeamClone.OpenIn(answer)))
            yield return fault;
        if (answer != first)
            yield return "it is told otherwise than the first one";
        if (clone.Try("git-session", "check") is { Code: not 0 } check)
            yield return $"check: {check.Out}";
    }

    private void Begin(string[] init)
    {
        var origin = new TeamClone(Directory.CreateDirectory(Path.Combine(_place, "origin")).FullName, _run);
        origin.Git("init", "--quiet", "--initial-branch=" + TeamMember.Main);
        origin.Session(init);
        origin.Session("progress", "init", "--template", "operations");
        origin.Git("add", ".");
        origin.Git("commit", "--quiet", "-m", "init");
        origin.Git("branch", TeamMember.Side);
        origin.Git("clone", "--quiet", "--bare", ".", Path.Combine(_place, "remote.git"));
    }

    // Whoever rebases, the others merge.
    private TeamClone Clone(int number, string[] init)
    {
        var place = Path.Combine(_place, $"clone-{number}");
        _run(_place, "git", "clone", "--quiet", Path.Combine(_place, "remote.git"), place);
        var clone = new TeamClone(place, _run);
        clone.Session(init);
        clone.Git("branch", "--quiet", "--track", TeamMember.Side, "origin/" + TeamMember.Side);
        clone.Git("config", "pull.rebase", number % 3 is 0 ? "true" : "false");
        return clone;
    }
}
