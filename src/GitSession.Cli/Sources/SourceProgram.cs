using GitSession.World;

namespace GitSession.Cli.Sources;

/// <summary>The program that a source is asked through: the tool's own on PATH, or what the settings name in its place.</summary>
/// <param name="trouble">Why it may not run; null where it may.</param>
internal sealed class SourceProgram(OutsideTool tool, string program, string? trouble)
{
    /// <summary>A program that the repository names runs only where the user trusted it as it is.</summary>
    public static SourceProgram Of(Composition made, OutsideTool tool, string program, SourceTool? source)
    {
        if (source?.Command is not { } command)
            return new SourceProgram(tool, program, null);
        var trouble = source.CommandIsOwn || made.TrustFile.Read().Covers(command) ? null : $"not trusted, so {command} did not run (git session trust)";
        var home = made.Around.Variable("HOME");
        return new SourceProgram(tool, command is ['~', '/', ..] && home is not null ? Path.Combine(home, command[2..]) : command, trouble);
    }

    public ToolAnswer Ask(params IReadOnlyList<string> arguments) => trouble is null ? tool.Ask(program, arguments) : new ToolAnswer("", trouble);
}
