namespace GitSession.Knowledge.Recall;

/// <summary>The best of many candidates. Passages with the same words are one: a loop that is carried stands in entry after entry.</summary>
internal static class BestCandidates
{
    /// <summary>The best first, at most so many; and how many there are.</summary>
    /// <param name="isThereNow">Whether a passage of the past stands somewhere now, by its mark.</param>
    public static (List<Candidate> Best, int Found) Of(IEnumerable<Candidate> candidates, int most, Func<ulong, bool> isThereNow)
    {
        var distinct = new Dictionary<ulong, Candidate>();
        foreach (var candidate in candidates)
        {
            var mark = candidate.Part.Index.Passages[candidate.Passage].Mark;
            if (candidate.Part.CommitOf(candidate.Document) is not null && isThereNow(mark))
                continue;
            distinct[mark] = distinct.TryGetValue(mark, out var other) ? Better(other, candidate) : candidate;
        }
        var best = new List<Candidate>(most + 1);
        foreach (var candidate in distinct.Values)
            Insert(best, candidate, most);
        return (best, distinct.Count);
    }

    private static Candidate Better(Candidate one, Candidate other) =>
        (Candidate.Order(one, other) <= 0 ? one : other) with { Elsewhere = one.Elsewhere + other.Elsewhere + 1 };

    private static void Insert(List<Candidate> best, Candidate candidate, int most)
    {
        if (best.Count == most && Candidate.Order(candidate, best[^1]) >= 0)
            return;
        var at = best.BinarySearch(candidate, Comparer<Candidate>.Create(Candidate.Order));
        best.Insert(at < 0 ? ~at : at, candidate);
        if (best.Count > most)
            best.RemoveAt(most);
    }
}
