using GitSession.Operations.Protocols;

namespace GitSession.Operations.Reports;

/// <summary>An item of a protocol, and how far it is.</summary>
/// <param name="Last">What was found about it last; null where nothing was.</param>
public sealed record WorkItem(string Id, string Text, ItemStatus Status, ItemEvidence? Last)
{
    /// <summary>This program saw for itself that it is done.</summary>
    public bool WasSeen => Status is ItemStatus.Done && Last is { Passed: true, Kind: EvidenceKind.Check };

    /// <param name="meant">The item of the protocol; null where that has it no more.</param>
    internal static WorkItem Of(RunItem item, ProtocolItem? meant, Func<string, bool> isApproved) =>
        Of(item, meant?.Text ?? item.Text, meant?.NeedsPerson is true, isApproved);

    private static WorkItem Of(RunItem item, string text, bool needsPerson, Func<string, bool> isApproved) =>
        new(item.Id, text, item.Status(needsPerson, needsPerson && isApproved(item.Id)), item.Last);
}
