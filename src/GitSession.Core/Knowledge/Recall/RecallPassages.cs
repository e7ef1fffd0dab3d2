using GitSession.Text;
using GitSession.World;

namespace GitSession.Knowledge.Recall;

/// <summary>Finds passages in the journal, the handoffs, what outlives sessions and the rules. What its index says is what the documents say.</summary>
public sealed class RecallPassages(IWorkspace workspace, IRepository repository, TimeProvider time)
{
    /// <summary>So many changes of documents are looked at, and so many texts.</summary>
    public const int MostHistory = 2000;

    /// <exception cref="Refusal">Nothing is looked for, or no session or several are called so.</exception>
    public RecallReport Run(RecallRequest request)
    {
        var query = RecallQuery.Parse(request.Query);
        using var parts = new RecallParts(workspace, time.GetUtcNow());
        // What is shown is read again. Where it is not what the index said, an edit kept a file's size and time.
        return RecallIndex.Try(() => Search(request, query, parts, parts.Now(anew: false))) ?? Search(request, query, parts, parts.Now(anew: true))
            ?? throw new Refusal(RefusalReason.NotReadable, Paths.Journal);
    }

    private RecallReport? Search(RecallRequest request, RecallQuery query, RecallParts parts, List<SearchedPart> now)
    {
        var past = request.History ? repository.Past(MostHistory, [.. RecallPlace.Folders]) : new PastTexts([], IsCut: false);
        var searched = past.Texts is [] ? now : [.. now, parts.Before(past.Texts)];
        var session = request.Session is { } name ? RecallSession.Named(name, searched) : null;
        var wanted = Wanted(request, session);
        var best = Best(request, new Ranking(query, searched, time.GetUtcNow()).Candidates(wanted), now, wanted);
        var results = best.Best().Select(one => RecalledPassage.Read(one.Candidate, one.Elsewhere, query)).ToList();
        var damaged = now.SelectMany(part => part.Documents.Select(part.Index.Documents.Damage)).OfType<DamagedDocument>();
        return results.Contains(null)
            ? null
            : new RecallReport(query, [.. results.OfType<RecallResult>()], best.Found, [.. damaged.OrderBy(one => one.Path, StringComparer.Ordinal)], past.IsCut);
    }

    // A passage of the past counts where it stands in nothing now that is searched.
    private static BestCandidates Best(RecallRequest request, IEnumerable<Candidate> candidates, List<SearchedPart> now, Func<DocumentTable, int, bool> wanted)
    {
        var (best, marks) = (new BestCandidates(request.Most), new Lazy<HashSet<ulong>>(() => MarksOf(now, wanted)));
        foreach (var candidate in candidates)
        {
            if (candidate.Part.CommitOf(candidate.Document) is null || !marks.Value.Contains(candidate.Mark))
                best.Add(candidate);
        }
        return best;
    }

    private static Func<DocumentTable, int, bool> Wanted(RecallRequest request, string? session) => (documents, document) =>
        (request.Kinds is [] || request.Kinds.Contains(documents[document].Kind))
        && (request.Since is null || documents[document].At >= request.Since)
        && (session is null || session.Equals(documents.Session(document), StringComparison.Ordinal));

    private static HashSet<ulong> MarksOf(IEnumerable<SearchedPart> parts, Func<DocumentTable, int, bool> wanted)
    {
        var marks = new HashSet<ulong>();
        foreach (var part in parts)
        {
            foreach (var document in part.Documents.Where(document => wanted(part.Index.Documents, document)))
            {
                for (var passage = part.Index.Documents[document].First; passage < part.Index.Documents[document].End; passage++)
                    marks.Add(part.Index.Passages[passage].Mark);
            }
        }
        return marks;
    }
}
