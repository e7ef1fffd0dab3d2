namespace GitSession.Review.Summary;

/// <summary>Something in a document of a branch that waits for a person's word.</summary>
/// <param name="Id">What it is called: a suggestion's number, an item's id, else the document's name.</param>
/// <param name="Title">What it says.</param>
public sealed record DueDecision(DueKind Kind, string Path, string Id, string Title)
{
    /// <summary>The day on which somebody has to come back to it; null where any day will do, or none is meant.</summary>
    public DateOnly? On { get; init; }

    /// <summary>How many boxes of a package nobody has ticked.</summary>
    public int Boxes { get; init; }
}
