namespace GitSession.Progress;

/// <summary>A control that the project is held to.</summary>
/// <param name="Name">As the document writes it; one in a group carries the group's name, as in `soc2/access`.</param>
/// <param name="Status">The document's own word; null where it has none.</param>
public sealed record Control(string Name, string? Status)
{
    private static readonly string[] Compliant =
    [
        "compliant", "in compliance", "completed", "complete", "done", "passed", "pass", "implemented", "met", "satisfied", "fulfilled", "verified",
        "certified", "approved", "effective", "ok", "yes", "true", "not applicable", "n/a",
    ];

    /// <summary>Its status is a word for that it is kept, or that it does not apply. One that says nothing is not known to be.</summary>
    public bool IsCompliant => Compliant.Any(word => Spelling.AreSame(word, Status));
}
