namespace GitSession.Cli.Agents.Events;

/// <summary>What an agent did is counted, and the files that it changed are kept.</summary>
internal static class AfterTool
{
    public static AgentAnswer Run(AgentCall call)
    {
        var files = (call.Event.Tool?.Files ?? []).Select(file => ToolPath.InWorktree(call, file.Path)).OfType<string>().ToList();
        call.Count(activity => activity.Touch(files) with { Tools = activity.Tools + 1 });
        return AgentAnswer.Nothing;
    }

    public static AgentAnswer Failed(AgentCall call)
    {
        call.Count(activity => activity with { Tools = activity.Tools + 1, Failures = activity.Failures + 1 });
        return AgentAnswer.Nothing;
    }

    public static AgentAnswer Subagent(AgentCall call)
    {
        call.Count(activity => activity with { Subagents = activity.Subagents + 1 });
        return AgentAnswer.Nothing;
    }

    public static AgentAnswer Tokens(AgentCall call)
    {
        if (call.Event.Tokens is not null)
            call.Count(activity => activity);
        return AgentAnswer.Nothing;
    }
}
