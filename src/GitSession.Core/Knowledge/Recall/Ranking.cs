namespace GitSession.Knowledge.Recall;

/// <summary>
/// Ranks passages: first those that have more of what is looked for, then by Okapi BM25 (Robertson and Zaragoza 2009, k1 = 1.2, b = 0.75)
/// over passages, times 1 for an old document up to 1.5 for one of today, half of which is gone after 180 days. A word in a
/// heading counts three times, and once for each passage below; a word that only begins with the one looked for counts half.
/// Every number in it is counted over the documents as they are now, so that it does not matter from how many indexes they come.
/// </summary>
internal sealed class Ranking(RecallQuery query, IReadOnlyList<SearchedPart> parts, DateTimeOffset now)
{
    private const double K1 = 1.2;
    private const double B = 0.75;
    private const double HalfLifeInDays = 180;

    /// <summary>Every candidate of the documents that are asked for, in no order.</summary>
    public IEnumerable<Candidate> Candidates(Func<DocumentTable, int, bool> wanted)
    {
        var frequencies = parts.Select(part => Frequencies(part.Index)).ToArray();
        var (passages, words) = Size();
        var rarity = query.Units.Select((_, unit) => Rarity(passages, Having(frequencies, unit))).ToArray();
        var averageLength = passages == 0 ? 1 : Math.Max(1, (double)words / passages);
        return parts.Zip(frequencies).SelectMany(part => CandidatesOf(part.First, part.Second, rarity, averageLength, wanted));
    }

    private Frequency[][] Frequencies(RecallIndex index)
    {
        var reader = new FrequencyReader(index);
        return [.. query.Units.Select(reader.Of)];
    }

    private IEnumerable<Candidate> CandidatesOf(SearchedPart part, Frequency[][] frequencies, double[] rarity, double averageLength, Func<DocumentTable, int, bool> wanted)
    {
        var (documents, passages, walk) = (part.Index.Documents, part.Index.Passages, new FrequencyWalk(frequencies));
        var (document, end, isWanted, recency) = (-1, 0, false, 0.0);
        while (walk.Next())
        {
            if (walk.Passage >= end)
            {
                document = documents.Holding(walk.Passage, document + 1);
                (end, isWanted) = (documents[document].End, part.Counts[document] && wanted(documents, document));
                recency = Recency(documents[document].At);
            }
            if (isWanted && Judge(walk.Current) is (> 0 and var coverage) && passages[walk.Passage] is var passage)
                yield return new Candidate(part, document, walk.Passage, passage.Mark, coverage, recency * Score(walk.Current, rarity, passage.Length / averageLength));
        }
    }

    // 0 where it has nothing itself, or lacks a phrase in quotation marks.
    private int Judge(Frequency[] units)
    {
        var (own, coverage) = (0, 0);
        for (var unit = 0; unit < units.Length; unit++)
        {
            own += units[unit].Own;
            if (units[unit].All > 0)
                coverage++;
            else if (query.Units[unit].IsQuoted)
                return 0;
        }
        return own > 0 ? coverage : 0;
    }

    private static double Score(Frequency[] units, double[] rarity, double length)
    {
        var score = 0.0;
        for (var unit = 0; unit < units.Length; unit++)
        {
            var frequency = units[unit].All / 2.0;
            score += rarity[unit] * frequency * (K1 + 1) / (frequency + (K1 * (1 - B + (B * length))));
        }
        return score;
    }

    private (long Passages, long Words) Size()
    {
        var (passages, words) = (0L, 0L);
        foreach (var part in parts)
        {
            foreach (var document in part.Documents)
            {
                passages += part.Index.Documents[document].Count;
                words += part.Index.Documents[document].Words;
            }
        }
        return (passages, words);
    }

    private long Having(Frequency[][][] frequencies, int unit)
    {
        var having = 0L;
        for (var part = 0; part < parts.Count; part++)
        {
            var document = 0;
            foreach (var frequency in frequencies[part][unit])
            {
                document = parts[part].Index.Documents.Holding(frequency.Passage, document);
                having += parts[part].Counts[document] ? 1 : 0;
            }
        }
        return having;
    }

    private static double Rarity(long passages, long having) => Math.Log(1 + ((passages - having + 0.5) / (having + 0.5)));

    private double Recency(DateTimeOffset? at) =>
        at is { } time ? 1 + (0.5 * Math.Pow(2, -Math.Max(0, (now - time).TotalDays) / HalfLifeInDays)) : 1;
}
