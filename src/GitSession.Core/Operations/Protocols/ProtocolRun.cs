using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Operations.Protocols;

/// <summary>What was done of the protocols in one session: its record.</summary>
/// <param name="Session">The session's id.</param>
/// <param name="Phase">The phase of the project whose protocols were executed.</param>
/// <param name="Text">The document as it is.</param>
public sealed record ProtocolRun(string Session, string Phase, string? FrameworkVersion, DateTimeOffset? StartedAt, ImmutableArray<RunItem> Items, string Text)
{
    public static string PathOf(string session) => $"{Paths.ProtocolRuns}/{session}.md";

    public RunItem? Find(string id) => Items.FirstOrDefault(item => item.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The items of one protocol, in their order.</summary>
    public IEnumerable<RunItem> Of(Protocol protocol) => Items.Where(item => item.Id.StartsWith(protocol.Name + "/", StringComparison.OrdinalIgnoreCase));
}
