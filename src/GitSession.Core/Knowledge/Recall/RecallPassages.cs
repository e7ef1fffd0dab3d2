using System.Collections;
using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Knowledge.Recall;

/// <summary>Finds passages in the journal, the handoffs, what outlives sessions and the rules. What its index says is what the documents say.</summary>
public sealed class RecallPassages(IWorkspace workspace, IRepository repository, TimeProvider time)
{
    /// <summary>So many changes of documents are looked at, and so many texts.</summary>
    public const int MostHistory = 2000;

    // Two changes within one tick of a file system's clock look like one (FAT's is two seconds).
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    // The index is made anew when more than one in so many documents has to be read beside it.
    private const int Fresh = 50;

    /// <exception cref="Refusal">Nothing is looked for, or no session or several are called so.</exception>
    public RecallReport Run(RecallRequest request)
    {
        var query = RecallQuery.Parse(request.Query);
        using var cache = workspace.OpenCache(Paths.RecallIndex);
        // What is shown is read again. Where it is not what the index said, an edit kept a file's size and time.
        return RecallIndex.Try(() => Search(request, query, RecallIndex.Open(cache))) ?? Search(request, query, null)
            ?? throw new Refusal(RefusalReason.NotReadable, Paths.Journal);
    }

    private RecallReport? Search(RecallRequest request, RecallQuery query, RecallIndex? kept)
    {
        var now = time.GetUtcNow();
        var parts = PartsNow(kept);
        var damaged = parts.SelectMany(part => part.Documents.Select(document => part.Index.Documents[document].Damage)).OfType<DamagedDocument>();
        var past = request.History ? repository.Past(MostHistory, [.. RecallPlace.Folders]) : new PastTexts([], IsCut: false);
        var searched = past.Texts is [] ? parts : [.. parts, PartBefore(past.Texts)];
        var session = request.Session is { } name ? RecallSession.Named(name, searched) : null;
        var marks = new Lazy<HashSet<ulong>>(() => MarksOf(parts));
        var (best, found) = BestCandidates.Of(
            new Ranking(query, searched, now).Candidates(document => IsWanted(request, session, document)), request.Most, mark => marks.Value.Contains(mark));
        var results = best.Select(candidate => RecalledPassage.Read(candidate, query)).ToList();
        return results.Contains(null)
            ? null
            : new RecallReport(query, [.. results.OfType<RecallResult>()], found, [.. damaged.OrderBy(one => one.Path, StringComparer.Ordinal)], past.IsCut);
    }

    private static bool IsWanted(RecallRequest request, string? session, IndexedDocument document) =>
        (request.Kinds is [] || request.Kinds.Contains(document.Kind))
        && (request.Since is null || document.At >= request.Since)
        && (session is null || session.Equals(document.Session, StringComparison.Ordinal));

    private List<SearchedPart> PartsNow(RecallIndex? kept)
    {
        var now = time.GetUtcNow();
        var files = RecallPlace.Folders.SelectMany(workspace.Traces).Select(trace => (Trace: trace, Kind: RecallPlace.KindOf(trace.Path)))
            .Where(file => file.Kind is not null).Select(file => (file.Trace, Kind: file.Kind ?? default)).ToList();
        var known = kept is null ? [] : Known(kept, files);
        var changed = files.Where(file => !known.ContainsKey(file.Trace.Path)).ToList();
        if (kept is null || (changed.Count + kept.Documents.Length - known.Count) * Fresh > files.Count)
        {
            var made = Write(files, now);
            workspace.WriteCache(Paths.RecallIndex, made.GetBuffer().AsMemory(0, (int)made.Length));
            return [Part(made)];
        }
        var counts = new BitArray(kept.Documents.Length);
        foreach (var document in known.Values)
            counts[document] = true;
        var part = new SearchedPart(kept, counts, document => workspace.Read(kept.Documents[document].Path), _ => null);
        return changed is [] ? [part] : [part, Part(Write(changed, now))];
    }

    // A file whose time is not well before the index was begun may have been changed after it was read, within the same tick.
    private static Dictionary<string, int> Known(RecallIndex kept, List<(FileTrace Trace, RecallKind Kind)> files)
    {
        var (known, settled) = (new Dictionary<string, int>(StringComparer.Ordinal), kept.MadeAt - Tick);
        var (documents, at) = (kept.Documents, 0);
        foreach (var (trace, _) in files)
        {
            while (at < documents.Length && string.CompareOrdinal(documents[at].Path, trace.Path) < 0)
                at++;
            if (at < documents.Length && documents[at].Trace == trace && trace.WrittenAt < settled)
                known[trace.Path] = at;
        }
        return known;
    }

    private MemoryStream Write(List<(FileTrace Trace, RecallKind Kind)> files, DateTimeOffset now)
    {
        var writer = new IndexWriter();
        var read = files.AsParallel().AsOrdered().Select(file => (Document: RecallDocument.Read(file.Kind, file.Trace.Path, workspace.Read), file.Trace));
        foreach (var (document, trace) in read)
            writer.Add(document, trace);
        return writer.Write(now);
    }

    private SearchedPart Part(MemoryStream made)
    {
        var index = RecallIndex.Open(made) ?? throw new InvalidOperationException("an index that was just made cannot be read");
        return new SearchedPart(index, new BitArray(index.Documents.Length, true), document => workspace.Read(index.Documents[document].Path), _ => null);
    }

    private SearchedPart PartBefore(ImmutableArray<PastText> past)
    {
        var writer = new IndexWriter();
        ImmutableArray<PastText> texts = [.. past.Where(text => RecallPlace.KindOf(text.Path) is not null)];
        foreach (var text in texts)
            writer.Add(RecallDocument.Read(RecallPlace.KindOf(text.Path) ?? default, text.Path, _ => text.Text), new FileTrace(text.Path, 0, null));
        var part = Part(writer.Write(time.GetUtcNow()));
        return part with { Read = document => texts[document].Text, CommitOf = document => texts[document].Commit };
    }

    private static HashSet<ulong> MarksOf(IEnumerable<SearchedPart> parts)
    {
        var marks = new HashSet<ulong>();
        foreach (var part in parts)
        {
            foreach (var document in part.Documents.Select(document => part.Index.Documents[document]))
            {
                foreach (var passage in part.Index.Passages.Slice(document.First, document.Count))
                    marks.Add(passage.Mark);
            }
        }
        return marks;
    }
}
