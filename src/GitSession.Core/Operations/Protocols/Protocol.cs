using System.Collections.Immutable;

namespace GitSession.Operations.Protocols;

/// <summary>What is to be done in one part of an operations session: steps, and in each of them items.</summary>
/// <param name="Name">The name of its document, and what the ids of its items begin with: `start`.</param>
/// <param name="Phase">The phase of the project that it is for: "8".</param>
/// <param name="Part">Null where it is for none of the three, and is executed when it is named.</param>
public sealed record Protocol(string Name, string Title, string Phase, ProtocolPart? Part, ImmutableArray<ProtocolStep> Steps)
{
    public IEnumerable<ProtocolItem> Items => Steps.SelectMany(step => step.Items);
}
