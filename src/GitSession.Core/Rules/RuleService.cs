namespace GitSession.Rules;

/// <summary>The service of the framework that made a finding.</summary>
public enum RuleService
{
    BoundaryEnforcer,
    CrossReferenceValidator,
}
