namespace GitSession.Rules;

/// <summary>How long a rule holds.</summary>
public enum TemporalScope
{
    Permanent,
    Project,
    Session,
    Immediate,
}
