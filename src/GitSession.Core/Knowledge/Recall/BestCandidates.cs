using System.Runtime.InteropServices;

namespace GitSession.Knowledge.Recall;

/// <summary>
/// The best of many candidates. Passages with the same words are one: a loop that is carried stands in entry after entry. Of a hundred
/// thousand candidates only some more than are wanted are kept at a time; of the others it is counted how often their words came.
/// </summary>
internal sealed class BestCandidates(int most)
{
    private const int Spare = 1024;

    private readonly Dictionary<ulong, int> _times = [];
    private readonly List<Candidate> _kept = [];
    private Candidate? _worst;

    /// <summary>How many there are.</summary>
    public int Found => _times.Count;

    public void Add(Candidate candidate)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(_times, candidate.Mark, out _)++;
        if (_worst is { } worst && Candidate.Order(candidate, worst) >= 0)
            return;
        _kept.Add(candidate);
        if (_kept.Count >= most + (long)Math.Max(most, Spare))
            Trim();
    }

    /// <summary>The best first, at most so many as are wanted, each with the number of other places where the same words stand.</summary>
    public IEnumerable<(Candidate Candidate, int Elsewhere)> Best()
    {
        Trim();
        return _kept.Select(candidate => (candidate, _times[candidate.Mark] - 1));
    }

    // One that falls out here has as many better ones before it as are wanted, and those only become better.
    private void Trim()
    {
        _kept.Sort(Candidate.Order);
        var marks = new HashSet<ulong>();
        _kept.RemoveAll(candidate => marks.Count == most || !marks.Add(candidate.Mark));
        _worst = _kept.Count == most ? _kept[^1] : null;
    }
}
