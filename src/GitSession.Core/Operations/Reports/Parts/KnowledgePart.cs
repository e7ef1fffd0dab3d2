using GitSession.Handoffs;
using GitSession.Knowledge;

namespace GitSession.Operations.Reports.Parts;

/// <summary>The procedures that were changed, the decisions that were taken, and the rules that are otherwise than before.</summary>
internal static class KnowledgePart
{
    public static string Render(Excellence excellence) =>
        "Documents changed since the session began:\n\n"
        + HandoffText.List([.. excellence.Procedures.Documents.Select(path => ReportLink.To(path, path))], "None.")
        + (excellence.Procedures.IsPartial ? "\nWhat was committed since the start cannot be known: these are the changes that are not committed.\n" : "")
        + "\nDecisions of the session:\n\n" + Items(excellence.Knowledge.Decisions)
        + "\nRules changed since the session began:\n\n" + HandoffText.List([.. excellence.Rules.Changed.Select(path => ReportLink.To(path))], "None.");

    /// <summary>What was learned: best practices first.</summary>
    public static string Lessons(Excellence excellence) =>
        "Best practices:\n\n" + Items(excellence.Knowledge.BestPractices) + "\nOther learnings:\n\n" + Items(excellence.Knowledge.OtherLearnings);

    private static string Items(IEnumerable<KnowledgeItem> items) => HandoffText.List([.. items.Select(item => ReportLink.To(item.Path, item.Title))], "None.");
}
