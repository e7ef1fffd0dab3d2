namespace GitSession.Framework.Boundaries;

/// <summary>What a program does not decide (12.1 to 12.7 of the framework's text).</summary>
public enum Boundary
{
    Values = 1,
    Innovation,
    Wisdom,
    Purpose,
    Meaning,
    Agency,

    /// <summary>Whatever else needs a person's judgment: also the boundaries that a project names itself.</summary>
    Judgment,
}
