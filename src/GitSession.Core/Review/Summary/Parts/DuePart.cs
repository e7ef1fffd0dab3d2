using System.Collections.Immutable;
using System.Globalization;
using GitSession.Handoffs;
using GitSession.Text;

namespace GitSession.Review.Summary.Parts;

/// <summary>What waits for a person's word, and where it is given.</summary>
internal static class DuePart
{
    public static string Render(ImmutableArray<DueDecision> due, SummaryForm form) => PartList.Of("", due.Select(one => Line(one, form)), form.Most);

    private static string Line(DueDecision due, SummaryForm form) => due.Kind switch
    {
        DueKind.FollowUp => $"Decision {form.Link(due.Path, due.Title)}: {Day(due.On)}",
        DueKind.Deliberation => $"Deliberation {form.Link(due.Path, due.Title)}: no person has decided",
        DueKind.SuggestedRule => $"Suggested rule {form.Link(due.Path, due.Id)}: {InertText.Unlinked(due.Title)}",
        DueKind.ReviewPackage => $"Review package {form.Link(due.Path, due.Title)}: {Boxes(due.Boxes)}",
        _ => $"Item {form.Link(due.Path, due.Id)} of a protocol, for a person to approve: {InertText.Unlinked(due.Title)}",
    };

    private static string Day(DateOnly? on) => on is { } day ? $"to be followed up on {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "to be followed up";

    private static string Boxes(int open) => open is 0 ? "to be signed off" : $"{HandoffText.Count(open, "box", "boxes")} to tick";
}
