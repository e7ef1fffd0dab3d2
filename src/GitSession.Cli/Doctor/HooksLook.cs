using GitSession.Cli.GitHooks;
using GitSession.Cli.GitHooks.Installation;
using GitSession.Cli.Sources;

namespace GitSession.Cli.Doctor;

/// <summary>Whether git's hooks come to this program: the one that stands where git looks is run, and answers which program it runs.</summary>
internal static class HooksLook
{
    private const string Hook = "pre-commit";
    private const string Init = "git session init";

    public static Diagnosis Run(Composition made, string name)
    {
        if (made.Around.Variable("GIT_SESSION") is "0" || made.Around.Variable("GIT_SESSION_HOOKS") is "0")
            return Diagnosis.Warn(name, "GIT_SESSION or GIT_SESSION_HOOKS is 0 here, so that none does anything", "unset GIT_SESSION GIT_SESSION_HOOKS");
        var reach = HookReach.Find(made.Worktree, made.Git);
        return reach.State switch
        {
            HookReachState.NotInstalled => Diagnosis.Warn(name, "they are not installed", Init),
            HookReachState.NotWired => Diagnosis.Warn(name, $"what owns {reach.Place} does not call ours", Init),
            HookReachState.LedElsewhere => Diagnosis.Warn(name, $"git looks for them in {reach.Place}, and does not come to ours", IsOverruled(made) ? "git config --show-origin --get-all core.hooksPath" : Init),
            _ => Play(made, name, reach.Place),
        };
    }

    // init writes the repository's configuration. What a worktree has of its own, or `git -c` says, comes after that.
    private static bool IsOverruled(Composition made) =>
        made.Git.Run("config", "--show-scope", "-z", "--get-all", "core.hooksPath").Text.Split('\0') is [.., "worktree" or "command", _, ""];

    private static Diagnosis Play(Composition made, string name, string place)
    {
        var home = HookHome.Of(made.Worktree);
        var (script, isManaged) = (Path.Combine(home.Directory, Hook), place != home.Directory);
        if (File.Exists(script) && !HookFile.MayRun(script))
            return Diagnosis.Fail(name, $"{script} may not be executed, so that git passes over it", Init);
        var answer = new OutsideTool(made.Worktree.Root, HookProbe.In(made.Around.Environment), made.Around.HookPatience).Ask(script);
        if (HookProbe.VersionIn(answer.Error) is not { } version)
            return Diagnosis.Fail(name, $"{script} was run and did not come to the program: {answer.Trouble ?? FirstLine(answer.Error)}", Init);
        var way = isManaged ? $"{place} calls {script}" : $"git runs {script}";
        return version == ProgramVersion.Text
            ? Diagnosis.Pass(name, $"{way}, which runs {version}")
            : Diagnosis.Warn(name, $"{way}, which runs {version}, and this is {ProgramVersion.Text}", Init);
    }

    private static string FirstLine(string text) => text.Split('\n')[0] is { Length: > 0 } line ? line : "it said nothing";
}
