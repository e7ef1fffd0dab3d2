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

    public static string Render(BranchSummary summary) => Bounds.Select(most => Render(summary, most)).FirstOrDefault(text => text.Length < Longest) ?? Render(summary, 0);

    private static string Render(BranchSummary summary, int most) =>
        $"{Marker}\n## What the sessions on this branch did\n\n{HeadPart.Render(summary)}"
        + string.Concat((summary.IsEmpty ? [] : Parts(summary, most)).Where(part => part.Text is not "").Select(part => $"\n### {part.Heading}\n\n{part.Text}"));

    private static (string Heading, string Text)[] Parts(BranchSummary summary, int most) =>
    [
        ("Sessions", SessionPart.Render(summary.Sessions, most)),
        ("Open loops", LoopPart.Render(summary.Loops, most)),
        ("Decisions due", DuePart.Render(summary.Due, most)),
        ("Progress", ProgressPart.Render(summary.Progress, most)),
        ("Operations", OperationsPart.Render(summary.Operations, most)),
        ("Health", FrameworkPart.Render(summary, most)),
        ("Cannot be read", DamagePart.Render(summary.Damaged, most)),
    ];
}
