using System.Collections.Immutable;
using GitSession.Operations.Reports;
using GitSession.Text;

namespace GitSession.Review.Summary.Parts;

/// <summary>What could not be read, and so is in nothing of the rest.</summary>
internal static class DamagePart
{
    public static string Render(ImmutableArray<DamagedDocument> damaged, int most) => PartList.Of("", damaged.Select(Line), most);

    private static string Line(DamagedDocument damaged) =>
        $"{ReportLink.FromRoot(damaged.Path, damaged.Path)}{(damaged.Line > 0 ? $", line {damaged.Line}" : "")}: expected {InertText.Unlinked(damaged.Expected)}";
}
