namespace GitSession.Operations.Protocols;

/// <summary>The part of an operations session that a protocol is for.</summary>
public enum ProtocolPart
{
    Start,
    Work,
    End,
}
