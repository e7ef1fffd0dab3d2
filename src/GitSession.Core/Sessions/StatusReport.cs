using System.Collections.Immutable;
using GitSession.Framework.Pressure;
using GitSession.Journal;
using GitSession.Memory;

namespace GitSession.Sessions;

/// <summary>What is on a session's mind, or, where none is live, what the next one would inherit.</summary>
/// <param name="Session">Null where none is live.</param>
public sealed record StatusReport(LiveSession? Session, Inheritance Next, ImmutableArray<Reminder> Reminders, DateTimeOffset Now)
{
    /// <summary>How hard the agent's work has become; null where no agent works in the session.</summary>
    public PressureVerdict? Pressure { get; init; }
}
