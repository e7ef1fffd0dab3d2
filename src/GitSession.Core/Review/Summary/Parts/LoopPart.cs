using GitSession.Memory;
using GitSession.Text;

namespace GitSession.Review.Summary.Parts;

/// <summary>The open loops: what a branch opened and closed, and how many there are.</summary>
internal static class LoopPart
{
    public static string Render(BranchLoops loops, SummaryForm form) => loops is { Opened: [], Closed: [], Open: 0 } ? "" : PartList.Together(
        PartList.Of("Opened here, and still open:", loops.Opened.Select(Line), form.Most),
        PartList.Of("Closed here:", loops.Closed.Select(closing => Line(closing, form)), form.Most),
        loops.Open is { } open ? $"Still open in all: {open}.\n" : "What is still open cannot be told, because the journal cannot be read whole.\n");

    private static string Line(OpenLoop loop) =>
        $"**{loop.Urgency.ToString().ToUpperInvariant()}** {WordOf.Text(loop.Type)} {CodeText.Of(loop.Id)}: {InertText.Unlinked(loop.Description)}{(loop.Context is { } context ? $" - {InertText.Unlinked(context)}" : "")}";

    private static string Line(LoopClosing closing, SummaryForm form) =>
        $"{WordOf.Text(closing.Loop.Type)} {CodeText.Of(closing.Loop.Id)}: {InertText.Unlinked(closing.Loop.Description)} (in {form.Link(closing.In.Path, closing.In.Title)})";
}
