using GitSession.Cli.Agents.Events;

namespace GitSession.Cli.Agents;

/// <summary>What is done about each kind of event.</summary>
internal static class AgentEvents
{
    public static AgentAnswer Run(AgentCall call) => call.Event.Kind switch
    {
        AgentEventKind.Start => AtStart.Run(call),
        AgentEventKind.Prompt => AtPrompt.Run(call),
        AgentEventKind.BeforeTool => BeforeTool.Run(call),
        AgentEventKind.AfterTool => AfterTool.Run(call),
        AgentEventKind.ToolFailed => AfterTool.Failed(call),
        AgentEventKind.Subagent => AfterTool.Subagent(call),
        AgentEventKind.BeforeCompaction => BeforeCompaction.Run(call),
        AgentEventKind.Tokens => AfterTool.Tokens(call),
        AgentEventKind.Stop => AtStop.Run(call),
        AgentEventKind.End => AtEnd.Run(call),
        _ => AgentAnswer.Nothing,
    };
}
