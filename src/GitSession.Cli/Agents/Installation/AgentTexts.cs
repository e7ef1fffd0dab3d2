namespace GitSession.Cli.Agents.Installation;

/// <summary>The files of the directory `Texts`, which the program carries in itself.</summary>
internal static class AgentTexts
{
    /// <summary>How sessions are worked with, in under 60 lines, for whoever reads instructions.</summary>
    public static string Workflow => Read("workflow.md");

    /// <summary>The same as a skill.</summary>
    public static string Skill => Read("skill.md") + Workflow;

    public static string CursorRule => Read("cursor.mdc");

    public static string OpenCodePlugin => Read("opencode.js");

    private static string Read(string name)
    {
        using var text = typeof(AgentTexts).Assembly.GetManifestResourceStream("agents/" + name) ?? throw new InvalidOperationException(name);
        using var reader = new StreamReader(text);
        return reader.ReadToEnd();
    }
}
