using System.Collections.Immutable;
using GitSession.Journal;
using GitSession.Knowledge;
using GitSession.Memory;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>Answers "what is on your mind?". It changes nothing, and asks git nothing but where the user does not believe everybody.</summary>
public sealed class ReadStatus(IWorkspace workspace, Belief belief, Settings settings, TimeProvider time)
{
    public StatusReport Run(Caller caller)
    {
        var now = Times.Now(time);
        if (new LiveSessions(workspace).Find(caller) is { } session)
        {
            var heldBack = Inheritance.Nothing with { HeldBack = [.. Inheritance.HeldBackFrom(new JournalReader(workspace, time), belief), .. HeldBackKnowledge()] };
            return new StatusReport(session with { Inherited = session.Inherited.Found(workspace) }, heldBack, Reminders.Due(session.Memory, session.StartedAt, settings, now), now);
        }
        var next = Inheritance.Of(new JournalReader(workspace, time), now, belief);
        return new StatusReport(null, next with { HeldBack = [.. next.HeldBack, .. HeldBackKnowledge()] }, [.. LostEntries.Missing(next), .. Reminders.OfAge(next.Loops, now)], now);
    }

    // Read for that alone, and so only where somebody is kept out.
    private ImmutableArray<HeldBack> HeldBackKnowledge() => belief.BelievesEverybody
        ? []
        : belief.HeldBack([.. Enum.GetValues<KnowledgeKind>().SelectMany(kind => new KnowledgeFolder(workspace, kind).Read().Items).Select(item => item.Path)]);
}
