namespace GitSession.Framework.Verification;

/// <summary>What a claim is looked at from.</summary>
public enum VerificationDimension
{
    /// <summary>What was done fits what was to be done.</summary>
    Alignment,

    /// <summary>Nothing that was said contradicts something else that was said.</summary>
    Coherence,

    /// <summary>For what is said to be done there is something to be seen.</summary>
    Completeness,

    /// <summary>No rule was broken and no failure left behind.</summary>
    Safety,

    /// <summary>Before a large change other ways were weighed.</summary>
    Alternatives,
}
