using GitSession.Cli.GitHooks.Installation;

namespace GitSession.Cli.Agents.Installation;

/// <summary>The workflow as a marked block in the instructions that an agent reads. A block that is there stays as it is: somebody may have edited it.</summary>
internal sealed record InstructionBlock(string Path) : WiredFile(Path)
{
    public override string Wire(string? text)
    {
        if (text is null)
            return MarkedBlock.Markdown.File(AgentTexts.Workflow);
        return MarkedBlock.Markdown.IsIn(text) ? text : MarkedBlock.Markdown.LikeThoseOf(text).Append(text, AgentTexts.Workflow);
    }

    public override string? Unwire(string text) => MarkedBlock.Markdown.Remove(text);
}
