using System.Collections.Immutable;
using GitSession.Text;

namespace GitSession.Review.Summary.Parts;

/// <summary>What could not be read, and so is in nothing of the rest.</summary>
internal static class DamagePart
{
    public static string Render(ImmutableArray<DamagedDocument> damaged, SummaryForm form) => PartList.Of("", damaged.Select(one => Line(one, form)), form.Most);

    private static string Line(DamagedDocument damaged, SummaryForm form) =>
        $"{form.Link(damaged.Path, damaged.Path)}{(damaged.Line > 0 ? $", line {damaged.Line}" : "")}: expected {InertText.Unlinked(damaged.Expected)}";
}
