using GitSession.Operations.Reports;
using GitSession.Text;

namespace GitSession.Review.Summary.Parts;

/// <summary>How a summary is written.</summary>
/// <param name="Most">How many lines of a list are named.</param>
/// <param name="LinkBase">What stands before the path that a link names; empty where links are relative to the root.</param>
internal sealed record SummaryForm(int Most, string LinkBase)
{
    public string Link(string path, string words) => $"[{InertText.Unlinked(words)}]({LinkBase}{ReportLink.Address(path)})";
}
