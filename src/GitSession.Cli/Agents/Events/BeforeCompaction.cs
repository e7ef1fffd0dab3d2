using GitSession.Cli.Output;
using GitSession.Cli.Sources;
using GitSession.Sessions;

namespace GitSession.Cli.Agents.Events;

/// <summary>
/// Before a conversation is summarised: everything is on the disk already, and the session keeps when it happened, so that the memory
/// that follows says what was done since it began.
/// </summary>
internal static class BeforeCompaction
{
    public static AgentAnswer Run(AgentCall call)
    {
        call.Count(ActivityKind.Compaction);
        call.Measure();
        return call.Dialect.TakesContextAtCompaction && call.Session() is { } session
            ? new AgentAnswer { Context = new AgentMemory(MemoryOf.Session(call.Made, session, AgentSource.Compact, null, InFlight.Ask(call.Made))).Text() }
            : AgentAnswer.Nothing;
    }
}
