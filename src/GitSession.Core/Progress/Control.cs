namespace GitSession.Progress;

/// <summary>A control that the project is held to.</summary>
/// <param name="Name">As the document writes it; one in a group carries the group's name, as in `soc2/access`.</param>
/// <param name="Status">The document's own word; null where it has none.</param>
public sealed record Control(string Name, string? Status)
{
    private static readonly string[] Met = ["compliant", "met", "passed", "pass", "implemented", "active", "verified", "approved", "not_applicable"];

    public bool IsCompliant => ProgressStatus.IsDone(Status) || Met.Any(word => Spelling.AreSame(Status, word));
}
