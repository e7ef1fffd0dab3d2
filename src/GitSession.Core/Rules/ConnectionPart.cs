namespace GitSession.Rules;

/// <summary>What of a connection a rule fixes.</summary>
public enum ConnectionPart
{
    Port,
    Host,
    Database,
    Url,
}
