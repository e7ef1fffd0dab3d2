using System.Collections.Immutable;
using GitSession.Journal;
using GitSession.Knowledge;
using GitSession.Operations.Incidents;
using GitSession.Operations.Protocols;
using GitSession.World;

namespace GitSession.Cli.Output;

/// <summary>What a session is handed beside its working memory.</summary>
/// <param name="Biography">What outlives sessions.</param>
/// <param name="Recent">The sessions that ended last.</param>
/// <param name="InFlight">What is not committed, and where; null where git did not say in time.</param>
internal sealed record Handed(Biography Biography, ImmutableArray<PastSession> Recent, RepositoryState? InFlight)
{
    /// <summary>What goes wrong right now.</summary>
    public OpenIncidents Incidents { get; init; } = OpenIncidents.None;

    /// <summary>How the protocols of its start stand; null where it is no operations session.</summary>
    public ProtocolReport? Operations { get; init; }

    public static Handed Nothing { get; } = new(Biography.Nothing, [], null);
}
