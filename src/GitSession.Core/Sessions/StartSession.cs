using System.Collections.Immutable;
using GitSession.Journal;
using GitSession.Knowledge;
using GitSession.Memory;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>Opens a session: ends what was interrupted, and inherits what the journal's heads leave open.</summary>
public sealed class StartSession(IWorkspace workspace, IRepository repository, Settings settings, TimeProvider time, Random random)
{
    /// <summary>Refuses at once what <see cref="Run"/> would refuse, so that nobody waits for checks in vain. It changes nothing.</summary>
    public void RefuseInAdvance(StartRequest request, Caller caller)
    {
        var now = Times.Now(time);
        _ = (Remember(request, Phrase.Optional(request.Focus), now), Phrase.Optional(request.Mode));
        _ = Interrupted(new LiveSessions(workspace), request.Choice, caller, now);
    }

    /// <exception cref="Refusal">A session is live that is neither gone nor to be taken over.</exception>
    public StartReport Run(StartRequest request, Caller caller)
    {
        using var turn = workspace.Lock();
        return Open(request, caller, new LiveSessions(workspace));
    }

    /// <summary>The same for who holds the lock.</summary>
    internal StartReport Open(StartRequest request, Caller caller, LiveSessions sessions)
    {
        var (focus, mode) = (Phrase.Optional(request.Focus), Phrase.Optional(request.Mode));
        var now = Times.Now(time);
        var memory = Remember(request, focus, now);
        var interrupted = Interrupted(sessions, request.Choice, caller, now);
        var recover = new RecoverSession(workspace, repository, time);
        var recovered = interrupted.Select(session => recover.Run(session, request.InFlight?.Invoke())).OfType<RecoveredSession>().ToImmutableList();
        // Git answers while the journal is read.
        var (reader, belief, head) = (new JournalReader(workspace, time), new Belief(repository, settings.InheritFrom), repository.Head());
        var asked = new AskPast(workspace, repository).Begin(head, reader.Heads());
        var inheritance = Inheritance.Of(reader, now, belief);
        var biography = Biography.Read(workspace, mode ?? settings.Mode, settings.RecentLearnings, now, belief);
        var recent = new ReadJournal(workspace, reader).Recent(settings.RecentSessions, belief);
        var past = asked(inheritance.From, InFlight);
        var session = new LiveSession
        {
            Id = SessionId.New(now, focus, random),
            Mode = mode ?? settings.Mode,
            StartedAt = now,
            Branch = head.Branch,
            HeadAtStart = head.Commit,
            Inherited = Inherited(inheritance, past, InFlight, biography),
            Memory = memory with { Loops = inheritance.Loops },
            Owner = caller.Owner,
            Agent = request.Agent,
            // What an interrupted session left running is ended by the one that goes on.
            Processes = [.. interrupted.SelectMany(session => session.Processes)],
        };
        ImmutableList<string> missing = [.. settings.Documents.Where(path => !IsThere(path))];
        repository.IgnoreLiveSessions();
        sessions.Save(session);
        ImmutableArray<Reminder> reminders = [.. LostEntries.Missing(inheritance), .. LostEntries.Removed(past, reader, inheritance), .. Remind(session, now)];
        return new StartReport(session, recovered, reminders, missing, biography, now)
        {
            Restart = Restart.Take(workspace)?.LetIn(belief).With(session.Memory.Loops),
            HeldBack = [.. inheritance.HeldBack, .. biography.HeldBack],
            Recent = recent,
        };

        RepositoryState? InFlight() => request.InFlight?.Invoke()?.And(recovered.FindAll(one => one.IsNew).ConvertAll(one => one.Entry.Path));
    }

    private ImmutableList<LiveSession> Interrupted(LiveSessions sessions, StartChoice choice, Caller caller, DateTimeOffset now)
    {
        var named = choice is StartChoice.Recover && caller.Session is not null ? sessions.Find(caller)?.Id : null;
        var states = sessions.Glances().ConvertAll(session => (Session: session, State: Lifecycle.StateOf(session, caller, sessions.TouchedAt(session), settings, now)));
        var effects = states.ConvertAll(live => (live.Session.Id, Effect: Effect(live.Session.Id, live.State, choice, named)));
        if (effects.Find(live => live.Effect is StartEffect.RefuseYours or StartEffect.RefuseOthers) is { Id: { } id } refused)
            throw new Refusal(refused.Effect is StartEffect.RefuseYours ? RefusalReason.SessionIsYours : RefusalReason.SessionIsOthers, id, sessions.Read(id)?.Title ?? "");
        var running = states.FindAll(live => live.State is LiveState.Yours or LiveState.Others);
        if (choice is StartChoice.Recover && named is null && running.Count > 1)
            throw LiveSessions.Several(running.Select(live => live.Session));
        return [.. effects.Where(live => live.Effect is StartEffect.Recover).Select(live => sessions.Read(live.Id)).OfType<LiveSession>()];
    }

    private static StartEffect Effect(string id, LiveState state, StartChoice choice, string? named) =>
        named is not null && named != id
            ? Lifecycle.AtStart(state, StartChoice.Beside)
            : Lifecycle.AtStart(state, choice);

    // An agent is told author and commit of each entry after every compaction: git is asked once.
    private ImmutableList<InheritedEntry> Entries(ImmutableList<Entry> heads, JournalPast past, Func<RepositoryState?> inFlight)
    {
        var authors = new EntryAuthors(repository).Of([.. heads.Select(head => (head.Id, head.Path))], past.Writers, inFlight);
        return heads.ConvertAll(head => InheritedEntry.Of(head, authors.GetValueOrDefault(head.Id)));
    }

    private InheritedFrom Inherited(Inheritance inheritance, JournalPast past, Func<RepositoryState?> inFlight, Biography biography) => new()
    {
        Entries = Entries(inheritance.From, past, inFlight),
        Loops = [.. inheritance.From.SelectMany(entry => entry.OpenLoops.Select(line => new InheritedLoop(line.Id, line.Description, entry.Id, line.Mark)))],
        Threads = [.. inheritance.Threads.Where(thread => !biography.Ended.Contains(thread)).Union(biography.Threads.Select(thread => thread.Id), StringComparer.Ordinal)],
        Notes = inheritance.Notes,
    };

    private static WorkingMemory Remember(StartRequest request, string? focus, DateTimeOffset now)
    {
        var why = Phrase.Optional(request.Why);
        var memory = request.Goals.Select(Phrase.Required).Aggregate(WorkingMemory.Empty, (aimed, goal) => aimed.Aim(goal));
        return focus is null ? memory : memory.Take(focus, why, now);
    }

    private ImmutableArray<Reminder> Remind(LiveSession session, DateTimeOffset now) =>
        [.. Reminders.OfAge(session.Memory.Loops, now), .. Reminders.Due(session.Memory, session.StartedAt, settings, now)];

    // A folder of documents is there as well. What a link leads out of the repository to is not there for it; a document that nobody can
    // read keeps no session from opening.
    private bool IsThere(string document)
    {
        try
        {
            return workspace.WrittenAt(document) is not null || workspace.List(document) is not [];
        }
        catch (Refusal)
        {
            return false;
        }
    }
}
