namespace GitSession.Framework.Boundaries;

/// <summary>What an action does. All but a decision is allowed without a look at what it is about.</summary>
public enum DecisionKind
{
    Decision,
    Verification,
    Support,
    Preservation,
    Recognition,
    System,
    Technical,
}
