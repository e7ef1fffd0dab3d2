using GitSession.World;
namespace GitSession.Sessions;

/// <summary>Who calls, and which of the processes named in live sessions still run.</summary>
/// <param name="FoundOwner">Looked for when it is asked for; null where it cannot be known.</param>
/// <param name="Lives">Whether that very process still runs.</param>
/// <param name="Session">The session that the caller asked for by option or environment.</param>
public sealed record Caller(Lazy<Owner?> FoundOwner, Func<Owner, bool> Lives, string? Session = null)
{
    public Owner? Owner => FoundOwner.Value;

    /// <summary>Whether the caller is that very process or runs in it.</summary>
    public Func<Owner, bool> RunsIn { get; init; } = _ => false;
}
