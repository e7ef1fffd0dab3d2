using System.Collections.Immutable;
using GitSession.Handoffs;
using GitSession.Journal;
using GitSession.Text;

namespace GitSession.Review.Summary.Parts;

/// <summary>The sessions of a branch, a line each.</summary>
internal static class SessionPart
{
    public static string Render(ImmutableArray<BranchSession> sessions, SummaryForm form) => PartList.Of("", sessions.Select(session => Line(session, form)), form.Most);

    private static string Line(BranchSession session, SummaryForm form) =>
        $"{form.Link(session.Entry.Path, session.Entry.Title)} ({string.Join(", ", Facts(session))}){(session.FirstLine is "" ? "" : $": {InertText.Unlinked(session.FirstLine)}")}";

    private static IEnumerable<string> Facts(BranchSession session)
    {
        if (session.Entry.Mode is { } mode)
            yield return InertText.Unlinked(mode);
        if (session.Entry.StartedAt is { } start)
            yield return Times.Text(start);
        if (session.Length is { } length)
            yield return Times.Length(length);
        yield return session.Entry.Status is EntryStatus.Interrupted ? "**interrupted**" : "closed";
        foreach (var (count, words) in new[] { (session.Met, "met"), (session.Missed, "missed"), (session.Undecided, "undecided") }.Where(goals => goals.Item1 > 0))
            yield return $"{HandoffText.Count(count, "goal")} {words}";
        if (session.Commits is { } commits and > 0)
            yield return HandoffText.Count(commits, "commit");
    }
}
