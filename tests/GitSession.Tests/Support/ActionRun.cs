using System.Text.RegularExpressions;
using GitSession.Tests.Architecture;
using GitSession.Text;

namespace GitSession.Tests.Support;

/// <summary>
/// The action of this repository as a runner of GitHub runs it: the script of a step in bash, in a clone of the pull request, where the
/// program is on PATH. What only a runner has, such as the cache, is left out.
/// </summary>
/// <param name="expressions">What stands for each expression; one that is not named is a mistake.</param>
internal sealed partial class ActionRun(GitFixture git, IReadOnlyDictionary<string, string> expressions)
{
    /// <summary>What is shown on the page of the run.</summary>
    public string Page => Path.Combine(git.Home, "page") is var page && File.Exists(page) ? File.ReadAllText(page) : "";

    /// <summary>What steps told those after them.</summary>
    public string Outputs => File.ReadAllText(Path.Combine(git.Home, "outputs"));

    public (int Code, string Out, string Error) Run(string id)
    {
        var step = Steps().Single(step => step.Text("id") == id);
        var environment = git.Environment;
        environment["GITHUB_ACTION_PATH"] = RoomTests.Top;
        environment["GITHUB_SERVER_URL"] = "https://github.example";
        environment["GITHUB_REPOSITORY"] = "robbie/tools";
        environment["GITHUB_STEP_SUMMARY"] = Path.Combine(git.Home, "page");
        environment["GITHUB_OUTPUT"] = Path.Combine(git.Home, "outputs");
        environment["GITHUB_SHA"] = git.Git("rev-parse", "HEAD").Trim();
        environment["RUNNER_TEMP"] = git.Home;
        var own = step.Map("env").ShouldNotBeNull();
        foreach (var name in own.Keys)
            environment[name] = Expression().Replace(own.RequiredText(name), match => expressions[match.Groups["name"].Value]);
        if (expressions.TryGetValue("api", out var api))
            environment["GITHUB_API_URL"] = api;
        // As docs.github.com says of `shell: bash`.
        using var process = git.Start("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.RequiredText("run")], ".", environment: environment);
        var error = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, text, error.GetAwaiter().GetResult());
    }

    public static IReadOnlyList<YamlMap> Steps() =>
        YamlMap.Parse("action.yml", File.ReadAllText(Path.Combine(RoomTests.Top, "action.yml"))).Map("runs")?.Maps("steps") ?? [];

    [GeneratedRegex(@"\$\{\{ (?<name>[\w.]+) \}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Expression();
}
