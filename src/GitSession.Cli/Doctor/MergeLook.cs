using GitSession.Cli.GitHooks.Installation;
using GitSession.Cli.Sources;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Doctor;

/// <summary>Whether git merges the progress by phase and key: what is configured is run over two edits of one line.</summary>
internal static class MergeLook
{
    private const string Init = "git session init";
    private const string Mend = $"take that line out of .gitattributes or {Paths.Attributes}, then {Init}";

    public static Diagnosis Run(Composition made, string name)
    {
        var attribute = made.Git.Run("check-attr", "-z", "merge", "--", Paths.Progress).OrFail().Text.Split('\0') is [_, _, var value, ..] ? value : "unspecified";
        if (attribute is not ("unspecified" or MergeDriver.Name))
            return ByAnother(made, name, attribute);
        if (attribute is "unspecified")
            return Diagnosis.Warn(name, $"git merges {Paths.Progress} as text: no attribute names the driver", Init);
        var driver = made.Git.Run("config", "--get", $"merge.{MergeDriver.Name}.driver");
        return !driver.Ok ? Diagnosis.Warn(name, $"git merges {Paths.Progress} as text: this clone does not know the driver", Init)
            : Merges(made, driver.Line) ? Diagnosis.Pass(name, $"{Paths.Progress} is merged by phase and key")
            : Diagnosis.Fail(name, "what is configured does not merge two edits of one document", Init);
    }

    // gitattributes(5): unset is binary, set is text, and a driver that no configuration has is text as well.
    private static Diagnosis ByAnother(Composition made, string name, string attribute) => attribute switch
    {
        "unset" or "binary" => Diagnosis.Warn(name, $"git does not merge {Paths.Progress}: an attribute has it as binary", Mend),
        "set" or "text" or "union" => Diagnosis.Pass(name, $"{Paths.Progress} is merged by another, {attribute}"),
        _ when made.Git.Run("config", "--get", $"merge.{attribute}.driver").Ok => Diagnosis.Pass(name, $"{Paths.Progress} is merged by another, {attribute}"),
        _ => Diagnosis.Warn(name, $"git merges {Paths.Progress} as text: this clone does not know the driver {attribute}", Mend),
    };

    private static bool Merges(Composition made, string driver)
    {
        var place = Directory.CreateTempSubdirectory("git-session-doctor-").FullName;
        try
        {
            string[] files = [Path.Combine(place, "base"), Path.Combine(place, "ours"), Path.Combine(place, "theirs")];
            File.WriteAllText(files[0], Document("in_progress", "begin"));
            File.WriteAllText(files[1], Document("completed", "begin"));
            File.WriteAllText(files[2], Document("in_progress", "end"));
            var run = new OutsideTool(made.Worktree.Root, made.Around.Environment, made.Around.HookPatience).RunLine(Line(driver, files));
            return run.ExitCode is 0 && File.ReadAllText(files[1]) == Document("completed", "end");
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }

    private static string Document(string status, string action) =>
        $$"""
        #### Phase 1: Doctor

        ```json
        { "status": "{{status}}", "last_action": "{{action}}" }
        ```

        """;

    // As git replaces them (gitattributes(5)): %% stays a percent sign.
    private static string Line(string driver, string[] files) => string.Join('%', driver.Split("%%").Select(part => part
        .Replace("%O", ShellQuote.Of(files[0]), StringComparison.Ordinal)
        .Replace("%A", ShellQuote.Of(files[1]), StringComparison.Ordinal)
        .Replace("%B", ShellQuote.Of(files[2]), StringComparison.Ordinal)
        .Replace("%L", "7", StringComparison.Ordinal)
        .Replace("%P", ShellQuote.Of(Paths.Progress), StringComparison.Ordinal)));
}
