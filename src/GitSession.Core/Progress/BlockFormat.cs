namespace GitSession.Progress;

/// <summary>What the block of a phase is written in.</summary>
public enum BlockFormat
{
    Json,
    Yaml,
}
