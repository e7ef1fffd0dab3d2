using GitSession.Memory;

namespace GitSession.Operations.Protocols;

/// <summary>What is in hand while protocols are executed: the item that is to be done next.</summary>
public static class ItemFocus
{
    /// <summary>How an item is called as a focus.</summary>
    public static string Of(ProtocolItem item) => $"{item.Id} {item.Text}";

    /// <summary>
    /// The memory with the next item in hand, where nothing is or where an item is that is done now. What else is in hand stays there,
    /// and so does an item that is not done.
    /// </summary>
    /// <param name="statusOf">How far an item is.</param>
    public static WorkingMemory Move(WorkingMemory memory, ProtocolReport report, Func<ProtocolItem, ItemStatus> statusOf, DateTimeOffset now)
    {
        if (memory.Focus is { } inHand && (ItemIn(report, inHand.Description) is not { } item || statusOf(item) is ItemStatus.Open or ItemStatus.Failed))
            return memory;
        var free = memory.Focus is null ? memory : memory.Complete(now);
        return report.Next is { } next ? free.Take(Of(next.Item), null, now) : free;
    }

    private static ProtocolItem? ItemIn(ProtocolReport report, string focus) =>
        report.Protocols.SelectMany(protocol => protocol.Items).FirstOrDefault(item => focus == Of(item) || focus.StartsWith(item.Id + " ", StringComparison.OrdinalIgnoreCase));
}
