using GitSession.Cli.Adapters;
using GitSession.World;

namespace GitSession.Cli.GitHooks.Installation;

/// <summary>
/// The line of `.ai_context/.gitattributes` that gives `framework_progress.md` its merge driver. Where git knows another one for it,
/// from whichever file, that stays.
/// </summary>
internal sealed class MergeAttribute(Worktree worktree, IWorkspace workspace, GitProcess git)
{
    private const string Line = $"framework_progress.md merge={MergeDriver.Name}\n";

    /// <summary>Nothing is to be written where git knows how the document is merged already.</summary>
    public bool IsKnown => git.Run("check-attr", "-z", "merge", "--", Paths.Progress) is { Ok: true } answer && answer.Text.Split('\0') is [_, _, not "unspecified", ..];

    /// <summary>Adds the line to a file that is there; one that is not is the workspace's to make.</summary>
    public HookReport Install()
    {
        if (IsKnown || workspace.Read(Paths.Attributes) is not { } text)
            return new HookReport();
        workspace.Write(Paths.Attributes, MarkedBlock.Hash.LikeThoseOf(text).Append(text, Line));
        return new HookReport { Written = [Place] };
    }

    public HookReport Remove()
    {
        if (workspace.Read(Paths.Attributes) is not { } text || !MarkedBlock.Hash.IsIn(text))
            return new HookReport();
        if (MarkedBlock.Hash.Remove(text) is not { } rest)
        {
            workspace.Delete(Paths.Attributes);
            return new HookReport { Removed = [Place] };
        }
        workspace.Write(Paths.Attributes, rest);
        return new HookReport { Written = [Place] };
    }

    private string Place => Path.Combine(worktree.Root, Paths.Attributes);
}
