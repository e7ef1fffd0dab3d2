namespace GitSession.Rules;

/// <summary>How much a rule wants to be verified.</summary>
public enum Verification
{
    Optional,
    Recommended,
    Required,
    Mandatory,
}
