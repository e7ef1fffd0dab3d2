namespace GitSession.Operations.Reports;

/// <summary>A rule, a boundary or another reason for which something was not allowed, and how often.</summary>
public sealed record ViolatedRule(string Reason, int Times);
