namespace GitSession.Knowledge.Recall;

/// <summary>Goes through what passages have of several units, passage by passage.</summary>
/// <param name="units">Of each unit the passages that have it, in order.</param>
internal sealed class FrequencyWalk(Frequency[][] units)
{
    private readonly int[] _at = new int[units.Length];

    public int Passage { get; private set; } = -1;

    /// <summary>What the passage has, by unit.</summary>
    public Frequency[] Current { get; } = new Frequency[units.Length];

    /// <summary>Goes on to the next passage that has something; false where there is none.</summary>
    public bool Next()
    {
        var next = int.MaxValue;
        for (var unit = 0; unit < units.Length; unit++)
        {
            if (_at[unit] < units[unit].Length)
                next = Math.Min(next, units[unit][_at[unit]].Passage);
        }
        Passage = next;
        for (var unit = 0; unit < units.Length; unit++)
            Current[unit] = _at[unit] < units[unit].Length && units[unit][_at[unit]].Passage == next ? units[unit][_at[unit]++] : default;
        return next < int.MaxValue;
    }
}
