namespace GitSession.Cli.Agents.Installation;

/// <summary>A file through which an agent calls this program or learns of it. Nothing but what is ours in it is ever changed.</summary>
/// <param name="Path">Where it lies, from the worktree's root.</param>
internal abstract record WiredFile(string Path)
{
    /// <summary>The text with what is ours. Wired again it is the same.</summary>
    /// <param name="text">What is there; null where nothing is.</param>
    /// <exception cref="Text.DamagedDocument">It cannot be read as what it should be.</exception>
    public abstract string Wire(string? text);

    /// <summary>The text without what is ours, as it was before; null where that is no file any more.</summary>
    public abstract string? Unwire(string text);
}
