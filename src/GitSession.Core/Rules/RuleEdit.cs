namespace GitSession.Rules;

/// <summary>A rule before and after a change; both are one where nothing was to be changed.</summary>
public sealed record RuleEdit(Rule Before, Rule After)
{
    public bool IsChange => Before != After;
}
