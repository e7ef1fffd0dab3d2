using System.Collections.Immutable;

namespace GitSession.Operations.Reports;

/// <summary>What a person was asked after an operations session, and what was ticked.</summary>
/// <param name="Session">The session's id.</param>
/// <param name="Items">In the order of the document; lines within other lines are not among them.</param>
public sealed record OperationsReview(string Session, ImmutableArray<ReviewItem> Items)
{
    /// <summary>A person ticked that the package is reviewed.</summary>
    public bool IsReviewed => Items.Any(item => item is { Section: ReviewSection.SignOff, Ticked: true });

    /// <summary>What nobody has ticked, the sign-off apart.</summary>
    public IEnumerable<ReviewItem> Open => Items.Where(item => item is { Ticked: false, Section: not ReviewSection.SignOff });
}
