using GitSession.Operations.Protocols;

namespace GitSession.Operations.Reports;

/// <summary>An item of a protocol, and how far it is.</summary>
/// <param name="Last">What was found about it last; null where nothing was.</param>
public sealed record WorkItem(string Id, string Text, ItemStatus Status, ItemEvidence? Last)
{
    /// <summary>This program saw for itself that it is done.</summary>
    public bool WasSeen => Status is ItemStatus.Done && Last is { Passed: true, By: ItemEvidence.Program };

    internal static WorkItem Of(RunItem item, bool needsPerson, Func<string, bool> isApproved) =>
        new(item.Id, item.Text, item.Status(needsPerson, needsPerson && isApproved(item.Id)), item.Last);
}
