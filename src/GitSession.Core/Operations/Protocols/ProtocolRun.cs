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

    private readonly Lazy<Dictionary<string, RunItem>> _byId = new(() => Items.DistinctBy(item => item.Id, StringComparer.OrdinalIgnoreCase).ToDictionary(item => item.Id, StringComparer.OrdinalIgnoreCase));

    public RunItem? Find(string id) => _byId.Value.GetValueOrDefault(id);

    /// <summary>The items of one protocol, in their order.</summary>
    public IEnumerable<RunItem> Of(Protocol protocol) => Items.Where(item => item.Id.StartsWith(protocol.Name + "/", StringComparison.OrdinalIgnoreCase));
}
