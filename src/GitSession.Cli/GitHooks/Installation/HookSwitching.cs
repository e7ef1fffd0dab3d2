using GitSession.Cli.Output;
using GitSession.World;

namespace GitSession.Cli.GitHooks.Installation;

/// <summary>What commands do that begin or end sessions: hooks follow, and never cost what was just done.</summary>
internal static class HookSwitching
{
    public static void Sync(Composition made)
    {
        try
        {
            var words = new HookInstallText(made.Worktree);
            foreach (var note in new HookSwitch(made.Worktree, made.Git, () => HookProgram.Find(made.Around)).Sync())
                made.Around.Error.WriteLine(words.Line(note));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or Refusal or GitFailure)
        {
            made.Around.Error.WriteLine(HookInstallText.NotSwitched(error));
        }
    }
}
