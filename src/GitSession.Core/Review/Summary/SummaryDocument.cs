using GitSession.Review.Summary.Parts;

namespace GitSession.Review.Summary;

/// <summary>
/// What the sessions on a branch did, as Markdown for a pull request: the same bytes for the same branch. It is shorter than a host of
/// repositories takes, whatever there is: lists name less, and say how much more there is.
/// </summary>
public static class SummaryDocument
{
    /// <summary>The first line, by which a workflow finds its comment again.</summary>
    public const string Marker = "<!-- git-session:summary -->";

    /// <summary>In characters. GitHub takes 65,536.</summary>
    public const int Longest = 60_000;

    private static readonly int[] Bounds = [50, 20, 10, 5, 2, 1];

    /// <param name="linkBase">Where the root of the repository is shown, for a reader who is elsewhere; null where links are to be relative to it.</param>
    public static string Render(BranchSummary summary, Uri? linkBase = null)
    {
        var before = linkBase is null ? "" : Inert(linkBase.AbsoluteUri).TrimEnd('/') + "/";
        return Bounds.Select(most => Render(summary, new SummaryForm(most, before))).FirstOrDefault(text => text.Length < Longest) ?? Render(summary, new SummaryForm(0, before));
    }

    // Brackets may stand in an address, and would end the link.
    private static string Inert(string address) => address.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);

    private static string Render(BranchSummary summary, SummaryForm form) =>
        $"{Marker}\n## What the sessions on this branch did\n\n{HeadPart.Render(summary)}"
        + string.Concat((summary.IsEmpty ? [] : Parts(summary, form)).Where(part => part.Text is not "").Select(part => $"\n### {part.Heading}\n\n{part.Text}"));

    private static (string Heading, string Text)[] Parts(BranchSummary summary, SummaryForm form) =>
    [
        ("Sessions", SessionPart.Render(summary.Sessions, form)),
        ("Open loops", LoopPart.Render(summary.Loops, form)),
        ("Decisions due", DuePart.Render(summary.Due, form)),
        ("Progress", ProgressPart.Render(summary.Progress, form)),
        ("Operations", OperationsPart.Render(summary.Operations, form)),
        ("Health", FrameworkPart.Render(summary, form)),
        ("Cannot be read", DamagePart.Render(summary.Damaged, form)),
    ];
}
