namespace GitSession.Framework.Audit;

/// <summary>What stood against something.</summary>
/// <param name="Rule">The id of the rule; null where none is named.</param>
/// <param name="Text">What the rule, or the violation, says.</param>
public sealed record AuditViolation(string? Rule, string Text, string? Severity = null, string? Details = null);
