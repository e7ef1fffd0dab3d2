namespace GitSession.World;

/// <summary>What a check of the start protocol looks at.</summary>
public enum CheckKind
{
    /// <summary>Something listens at `host:port`.</summary>
    Tcp,

    /// <summary>An address answers with a status below 400.</summary>
    Http,

    /// <summary>A command ends with 0. It runs only where the user trusted it.</summary>
    Command,

    /// <summary>A file is there, below `.ai_context` or below the worktree.</summary>
    File,
}
