using System.Collections.Immutable;
using GitSession.Framework.Deliberation;
using GitSession.Knowledge;
using GitSession.Operations.Protocols;
using GitSession.Operations.Reports;
using GitSession.Rules;
using GitSession.Rules.Suggestions;
using GitSession.World;

namespace GitSession.Review.Summary;

/// <summary>Finds in the documents of a branch what waits for a person's word.</summary>
internal sealed class ReadDue(IWorkspace workspace, BranchDocuments documents)
{
    /// <summary>By kind; of decisions those first whose day comes first.</summary>
    public ImmutableArray<DueDecision> Run() => [.. FollowUps(), .. Undecided(), .. Suggested(), .. Packages(), .. Items()];

    private IEnumerable<DueDecision> FollowUps() =>
        documents.Read(documents.Below(Paths.Decisions), (path, text) => KnowledgeDocument.Parse(KnowledgeKind.Decision, path, text))
            .Where(decision => decision is { WantsFollowUp: true, SupersededBy: null })
            .Select(decision => new DueDecision(DueKind.FollowUp, decision.Path, decision.Id, decision.Title) { On = decision.FollowUp?.On })
            .OrderBy(due => due.On ?? DateOnly.MaxValue).ThenBy(due => due.Path, StringComparer.Ordinal);

    private IEnumerable<DueDecision> Undecided() =>
        documents.Read(documents.Below(Paths.Deliberations), DeliberationDocument.Parse)
            .Where(deliberation => PluralisticDeliberationOrchestrator.Analyze(deliberation).Outcome is DeliberationOutcome.Open)
            .Select(deliberation => new DueDecision(DueKind.Deliberation, deliberation.Path, deliberation.Id, deliberation.Question));

    private IEnumerable<DueDecision> Suggested()
    {
        var review = SuggestionReview.Read(workspace);
        documents.Note(review.Damaged);
        return review.Open.Where(one => documents.Has(one.Path)).Select(one => new DueDecision(DueKind.SuggestedRule, one.Path, one.Suggestion.Id, one.Suggestion.Title));
    }

    private IEnumerable<DueDecision> Packages() =>
        from path in documents.Below(Paths.OperationsReviews)
        let review = documents.Read(path, ReviewDocument.Parse)
        where review is not null && (review.Open.Any() || !review.IsReviewed)
        select new DueDecision(DueKind.ReviewPackage, path, Paths.NameOf(path), review.Session) { Boxes = review.Open.Count() };

    private IEnumerable<DueDecision> Items()
    {
        var runs = documents.Below(Paths.ProtocolRuns).ToList();
        if (runs is [])
            return [];
        var (book, approvals) = (ProtocolBook.Read(workspace), Approvals.In(workspace));
        documents.Note([.. book.Damaged, .. approvals.Damaged]);
        return from path in runs
               from protocol in ProtocolWork.Of(book, documents.Read(path, RunDocument.Parse), approvals.Named.Contains)
               from item in protocol.Items
               where item.Status is ItemStatus.Awaiting
               select new DueDecision(DueKind.ProtocolItem, path, item.Id, item.Text);
    }
}
