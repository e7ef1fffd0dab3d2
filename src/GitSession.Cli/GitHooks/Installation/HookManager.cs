using GitSession.Cli.Adapters;

namespace GitSession.Cli.GitHooks.Installation;

/// <summary>A program that owns the hooks of a repository. We are called by it, through its own configuration, and git is not led past it.</summary>
internal abstract class HookManager
{
    public abstract string Name { get; }

    /// <summary>Whether it owns the hooks that git runs now.</summary>
    /// <param name="hooks">The directory where git looks.</param>
    public abstract bool Owns(Worktree worktree, HookHome home, string hooks);

    /// <summary>Puts the calls of ours where it finds them. Run again it changes nothing.</summary>
    public abstract HookReport Wire(Worktree worktree, HookHome home, string hooks);

    /// <summary>Whether every hook of ours is called.</summary>
    public abstract bool IsWired(Worktree worktree, string hooks);

    /// <summary>Takes the calls out, whoever owns the hooks by now.</summary>
    public abstract HookReport Unwire(Worktree worktree, string hooks);

    protected static bool HasBlock(string file) => ExactText.Read(file) is { } text && MarkedBlock.Hash.IsIn(text);

    /// <summary>Takes our lines out of a file, and the file away where it was ours.</summary>
    protected static HookReport TakeOut(AtomicFile files, string file)
    {
        if (ExactText.Read(file) is not { } text || !MarkedBlock.Hash.IsIn(text))
            return new HookReport();
        if (MarkedBlock.Hash.Remove(text) is { } rest)
        {
            Disk.Try(file, () => files.Write(file, ExactText.Bytes(rest)));
            return new HookReport { Written = [file] };
        }
        Disk.Try(file, () => File.Delete(file));
        return new HookReport { Removed = [file] };
    }
}
