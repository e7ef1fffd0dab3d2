namespace GitSession.Framework.Deliberation;

/// <summary>What became of a deliberation. A legitimate disagreement is a valid outcome.</summary>
public enum DeliberationOutcome
{
    /// <summary>No person has decided yet.</summary>
    Open,

    /// <summary>A person decided, and nothing remains that could not be reconciled.</summary>
    Consensus,

    /// <summary>A person decided, and what remains of the other positions is recorded; or the disagreement stands.</summary>
    Disagreement,
}
