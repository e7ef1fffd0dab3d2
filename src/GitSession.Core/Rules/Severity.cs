namespace GitSession.Rules;

/// <summary>How heavy a finding is, whatever it leads to.</summary>
public enum Severity
{
    Info,
    Minor,
    Warning,
    Critical,
}
