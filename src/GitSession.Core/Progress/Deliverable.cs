using GitSession.Text;

namespace GitSession.Progress;

/// <summary>Something that a phase delivers, and its status.</summary>
/// <param name="Name">As the document writes it; one in a group carries the group's name, as in `infrastructure/dns`.</param>
/// <param name="Value">The status, with its place.</param>
public sealed record Deliverable(string Name, BlockValue.Scalar Value)
{
    public string? Status => Value.Text;

    public bool IsDone => ProgressStatus.IsDone(Status);

    public bool IsInProgress => ProgressStatus.IsInProgress(Status);

    /// <summary>
    /// The deliverables of a mapping. A value that is a mapping itself says its status under that key, or is a group of more;
    /// what is neither a text nor a mapping has no status that could be set.
    /// </summary>
    internal static IEnumerable<Deliverable> In(BlockValue.Map map, string group = "") =>
        map.Entries.SelectMany(entry => entry.Value switch
        {
            BlockValue.Scalar status => [new Deliverable(group + entry.Key, status)],
            BlockValue.Map inner when inner["status"] is BlockValue.Scalar status => [new Deliverable(group + entry.Key, status)],
            BlockValue.Map inner => In(inner, $"{group}{entry.Key}/"),
            var other => [new Deliverable(group + entry.Key, new BlockValue.Scalar(other.Place, null, Quotation.Lines))],
        });

    /// <summary>The edit that gives it another status and leaves every other byte.</summary>
    internal TextEdit Set(BlockFormat format, string status) => Value.Write(format, status);
}
