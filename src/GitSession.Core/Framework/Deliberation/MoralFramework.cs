namespace GitSession.Framework.Deliberation;

/// <summary>The six ways of weighing what is right; none ranks above another.</summary>
public enum MoralFramework
{
    Deontological,
    Consequentialist,
    Virtue,
    Care,
    Communitarian,

    /// <summary>Indigenous and relational.</summary>
    Indigenous,
}
