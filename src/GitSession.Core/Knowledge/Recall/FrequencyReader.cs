namespace GitSession.Knowledge.Recall;

/// <summary>Counts what the passages of an index have of one unit after the other. A word in a heading counts three times, and once for each passage below.</summary>
internal sealed class FrequencyReader(RecallIndex index)
{
    private const int HeadingWeight = 3;

    // By passage; between two units all of it is 0.
    private readonly int[] _own = new int[index.Passages.Count];
    private readonly int[] _all = new int[index.Passages.Count];

    /// <summary>Those that have something of it, in order.</summary>
    public Frequency[] Of(RecallUnit unit)
    {
        index.Find(unit, _own);
        for (var i = Next(_own, 0); i < _own.Length; i = Next(_own, i + 1))
            Spread(i);
        return Take();
    }

    private void Spread(int passage)
    {
        var (own, reach) = (_own[passage], index.Passages[passage].Reach);
        _all[passage] += reach < 0 ? own : own * HeadingWeight;
        foreach (ref var below in _all.AsSpan(passage + 1, Math.Clamp(reach, 0, _all.Length - passage - 1)))
            below += own;
    }

    private Frequency[] Take()
    {
        var taken = new Frequency[_all.Length - _all.AsSpan().Count(0)];
        for (int i = Next(_all, 0), at = 0; i < _all.Length; i = Next(_all, i + 1))
        {
            taken[at++] = new Frequency(i, _own[i], _all[i]);
            (_own[i], _all[i]) = (0, 0);
        }
        return taken;
    }

    private static int Next(int[] numbers, int from) =>
        numbers.AsSpan(from).IndexOfAnyExcept(0) is >= 0 and var further ? from + further : numbers.Length;
}
