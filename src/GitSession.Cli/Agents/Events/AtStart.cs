using GitSession.Cli.GitHooks.Installation;
using GitSession.Cli.Output;
using GitSession.Cli.Sources;
using GitSession.Sessions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Agents.Events;

/// <summary>A conversation begins or goes on: it gets its session, and the memory.</summary>
internal static class AtStart
{
    public static AgentAnswer Run(AgentCall call)
    {
        try
        {
            return new AgentAnswer { Context = Open(call) };
        }
        catch (Exception error) when (error is Refusal or DamagedDocument or GitFailure)
        {
            // An agent does not see what a hook says on stderr, and would take a memory that cannot be read for none.
            return new AgentAnswer { Context = AgentText.NoMemory(error) };
        }
    }

    private static string Open(AgentCall call)
    {
        var made = call.Made;
        var (source, inFlight) = (Source(call.Event), InFlight.Ask(made));
        var (session, started) = new JoinSession(made.Workspace, made.Repository, made.Settings, made.Around.Time, made.Around.Random)
            .Run(call.Event.Agent, source, call.Caller, inFlight.Answer);
        var hooks = started is null ? Task.CompletedTask : Task.Run(() => HookSwitching.Sync(made));
        var memory = new AgentMemory(MemoryOf.Session(made, session, source, started, inFlight)).Text();
        hooks.GetAwaiter().GetResult();
        return memory;
    }

    // OpenCode tells a compaction by the event's name.
    private static AgentSource Source(AgentEvent of) =>
        of.Name.Contains("compact", StringComparison.OrdinalIgnoreCase) ? AgentSource.Compact : of.Source;
}
