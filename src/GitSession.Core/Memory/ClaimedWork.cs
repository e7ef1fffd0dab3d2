namespace GitSession.Memory;

/// <summary>Work of an outside tool, Beads, that a session has to do with.</summary>
/// <param name="Id">As the tool calls it.</param>
/// <param name="Title">Empty where the tool did not say.</param>
/// <param name="ClaimedAt">When the session took it on; null where it only closed it.</param>
/// <param name="ClosedAt">When the session closed it; null while it is in progress.</param>
public sealed record ClaimedWork(string Id, string Title, DateTimeOffset? ClaimedAt, DateTimeOffset? ClosedAt = null)
{
    /// <summary>One line: the id and the title.</summary>
    public string Name => $"{Id} {Title}".TrimEnd();
}
