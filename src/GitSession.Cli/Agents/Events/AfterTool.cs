using GitSession.Sessions;

namespace GitSession.Cli.Agents.Events;

/// <summary>What an agent did is counted, and the files that it changed are kept.</summary>
internal static class AfterTool
{
    public static AgentAnswer Run(AgentCall call)
    {
        var files = (call.Event.Tool?.Files ?? []).Select(file => ToolPath.InWorktree(call, file.Path)).OfType<string>().ToList();
        call.Count(ActivityKind.Tool, files);
        return AgentAnswer.Nothing;
    }

    public static AgentAnswer Failed(AgentCall call)
    {
        call.Count(ActivityKind.Failure);
        return AgentAnswer.Nothing;
    }

    public static AgentAnswer Subagent(AgentCall call)
    {
        call.Count(ActivityKind.Subagent);
        return AgentAnswer.Nothing;
    }

    public static AgentAnswer Tokens(AgentCall call)
    {
        call.Measure();
        return AgentAnswer.Nothing;
    }
}
