namespace GitSession.Framework.Boundaries;

/// <summary>What a person has to do with a decision.</summary>
public enum Requirement
{
    None,
    ReviewRecommended,
    ApprovalRequired,
    Mandatory,
}
