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
    private const int HeadingWeight = 3;
    private const double HalfLifeInDays = 180;

    /// <summary>Every candidate of the documents that are asked for, in no order.</summary>
    public IEnumerable<Candidate> Candidates(Func<IndexedDocument, bool> wanted)
    {
        var frequencies = parts.Select(part => query.Units.Select(unit => Frequencies(part, unit)).ToArray()).ToArray();
        var (passages, words) = Size();
        var rarity = query.Units.Select((_, unit) => Rarity(passages, Having(frequencies, unit))).ToArray();
        var averageLength = passages == 0 ? 1 : Math.Max(1, (double)words / passages);
        for (var part = 0; part < parts.Count; part++)
        {
            foreach (var document in parts[part].Documents.Where(document => wanted(parts[part].Index.Documents[document])))
            {
                var of = parts[part].Index.Documents[document];
                var recency = Recency(of.At);
                for (var passage = of.First; passage < of.First + of.Count; passage++)
                {
                    if (Judge(frequencies[part], passage) is (> 0 and var coverage))
                        yield return new Candidate(parts[part], document, passage, coverage, recency * Score(frequencies[part], rarity, passage, parts[part].Index.Passages[passage].Length / averageLength));
                }
            }
        }
    }

    /// <summary>What a passage has of a unit: itself, and with the headings above it. In units of half a word.</summary>
    private sealed record Frequency(int[] Own, int[] WithHeadings);

    private static Frequency Frequencies(SearchedPart part, RecallUnit unit)
    {
        var own = part.Index.Find(unit);
        var passages = part.Index.Passages;
        var all = (int[])own.Clone();
        for (var i = 0; i < own.Length; i++)
        {
            if (own[i] == 0 || !passages[i].IsHeading)
                continue;
            all[i] += own[i] * (HeadingWeight - 1);
            for (var below = i + 1; below <= Math.Min(i + passages[i].Reach, own.Length - 1); below++)
                all[below] += own[i];
        }
        return new Frequency(own, all);
    }

    // 0 where it has nothing itself, or lacks a phrase in quotation marks.
    private int Judge(Frequency[] frequencies, int passage)
    {
        var (own, coverage) = (0, 0);
        for (var unit = 0; unit < frequencies.Length; unit++)
        {
            own += frequencies[unit].Own[passage];
            if (frequencies[unit].WithHeadings[passage] > 0)
                coverage++;
            else if (query.Units[unit].IsQuoted)
                return 0;
        }
        return own > 0 ? coverage : 0;
    }

    private static double Score(Frequency[] frequencies, double[] rarity, int passage, double length)
    {
        var score = 0.0;
        for (var unit = 0; unit < frequencies.Length; unit++)
        {
            var frequency = frequencies[unit].WithHeadings[passage] / 2.0;
            score += rarity[unit] * frequency * (K1 + 1) / (frequency + (K1 * (1 - B + (B * length))));
        }
        return score;
    }

    private (long Passages, long Words) Size()
    {
        var (passages, words) = (0L, 0L);
        foreach (var part in parts)
        {
            foreach (var document in part.Documents.Select(document => part.Index.Documents[document]))
            {
                passages += document.Count;
                foreach (var passage in part.Index.Passages.Slice(document.First, document.Count))
                    words += passage.Length;
            }
        }
        return (passages, words);
    }

    private long Having(Frequency[][] frequencies, int unit)
    {
        var having = 0L;
        for (var part = 0; part < parts.Count; part++)
        {
            var all = frequencies[part][unit].WithHeadings;
            foreach (var document in parts[part].Documents.Select(document => parts[part].Index.Documents[document]))
                having += document.Count - all.AsSpan(document.First, document.Count).Count(0);
        }
        return having;
    }

    private static double Rarity(long passages, long having) => Math.Log(1 + ((passages - having + 0.5) / (having + 0.5)));

    private double Recency(DateTimeOffset? at) =>
        at is { } time ? 1 + (0.5 * Math.Pow(2, -Math.Max(0, (now - time).TotalDays) / HalfLifeInDays)) : 1;
}
