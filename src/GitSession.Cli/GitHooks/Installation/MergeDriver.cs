using GitSession.Cli.Adapters;
using GitSession.Text;

namespace GitSession.Cli.GitHooks.Installation;

/// <summary>
/// The merge driver of `framework_progress.md` in the repository's configuration (gitattributes(5), "Defining a custom merge driver").
/// A user's own of that name stays, wherever it is configured.
/// </summary>
internal sealed class MergeDriver(Worktree worktree, GitProcess git)
{
    public const string Name = "git-session-progress";

    /// <summary>Run again it changes nothing, but for a program that lies elsewhere by now.</summary>
    /// <param name="program">What git runs: a whole path, or the name alone where none is known.</param>
    /// <exception cref="World.Refusal">The configuration cannot be written.</exception>
    public HookReport Install(string program)
    {
        using var configuration = new ConfigFile(HookHome.Of(worktree).Repository);
        var bare = MarkedBlock.MergeDriver.Remove(configuration.Text) ?? "";
        var wanted = IsSomebodyElses(Sections(configuration.Text) - Sections(bare)) ? bare
            : Lines(program) is var lines && MarkedBlock.MergeDriver.IsInOnce(configuration.Text) && configuration.Text.Contains(lines, StringComparison.Ordinal) ? configuration.Text
            : MarkedBlock.MergeDriver.Append(bare, lines);
        return Change(configuration, wanted);
    }

    public HookReport Remove()
    {
        var file = HookHome.Of(worktree).Repository;
        if (ExactText.Read(file) is not { } text || !MarkedBlock.MergeDriver.IsIn(text))
            return new HookReport();
        using var configuration = new ConfigFile(file);
        return Change(configuration, MarkedBlock.MergeDriver.Remove(configuration.Text) ?? "");
    }

    private HookReport Change(ConfigFile configuration, string text) =>
        configuration.Change(text) ? new HookReport { Written = [HookHome.Of(worktree).Repository] } : new HookReport();

    // Two parts each: scope, value. What `git -c` says is said for one command.
    private bool IsSomebodyElses(int ours)
    {
        var answer = git.Run("config", "--show-scope", "-z", "--get-all", $"merge.{Name}.driver");
        var scopes = answer.Ok ? answer.Text.Split('\0').Where((_, at) => at % 2 is 0).Count(scope => scope is not ("" or "command")) : 0;
        return scopes > ours;
    }

    private static int Sections(string configuration) => configuration.Split($"[merge \"{Name}\"]").Length - 1;

    private static string Lines(string program) =>
        ExactText.Of($"[merge \"{Name}\"]\n\tname = framework_progress.md by phase and key\n\tdriver = {ConfigBlock.Quote(Command(program))}\n");

    // Where a driver is gone or fails, git (2.39) takes ours for the result and marks nothing in it; so git's own merge stands behind it.
    private static string Command(string program)
    {
        var quoted = ShellQuote.Of(program).Replace("%", "%%", StringComparison.Ordinal);
        return $"code=127; if {Condition(program, quoted)}; then {quoted} merge-progress %O %A %B %L %P; code=$?; fi; "
            + "case $code in 0 | 1) exit $code ;; *) git merge-file -L ours -L base -L theirs --marker-size=%L %A %O %B ;; esac";
    }

    // A place of PATH that is not absolute may be the repository's own.
    private static string Condition(string program, string quoted) =>
        Path.IsPathRooted(program) ? $"[ -x {quoted} ]" : $"case \":$PATH:\" in *:[!/]*) false ;; *) command -v {quoted} >/dev/null ;; esac";
}
