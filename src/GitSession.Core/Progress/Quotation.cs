namespace GitSession.Progress;

/// <summary>How a value stands in its block, so that the one in its place stands alike.</summary>
public enum Quotation
{
    None,
    SingleMarks,
    DoubleMarks,

    /// <summary>Nothing stands there yet: `key:` in YAML.</summary>
    Missing,

    /// <summary>On several lines. It is read and not changed.</summary>
    Lines,
}
