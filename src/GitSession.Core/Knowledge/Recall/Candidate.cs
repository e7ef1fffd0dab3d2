namespace GitSession.Knowledge.Recall;

/// <summary>A passage that has something of what is looked for.</summary>
/// <param name="Passage">Its place in its part.</param>
/// <param name="Coverage">How many units it has, itself or in the headings above it.</param>
internal sealed record Candidate(SearchedPart Part, int Document, int Passage, int Coverage, double Score)
{
    public IndexedDocument Of => Part.Index.Documents[Document];

    /// <summary>In how many other places the same words stand.</summary>
    public int Elsewhere { get; init; }

    /// <summary>Negative where one comes before the other: more of what is looked for, then the score, the time, the path, the place.</summary>
    public static int Order(Candidate one, Candidate other)
    {
        var order = other.Coverage.CompareTo(one.Coverage);
        if (order == 0)
            order = other.Score.CompareTo(one.Score);
        if (order == 0)
            order = (other.Of.At ?? DateTimeOffset.MinValue).CompareTo(one.Of.At ?? DateTimeOffset.MinValue);
        if (order == 0)
            order = string.CompareOrdinal(one.Of.Path, other.Of.Path);
        if (order == 0)
            order = ReferenceEquals(one.Part, other.Part) ? one.Document.CompareTo(other.Document) : 0;
        return order == 0 ? (one.Passage - one.Of.First).CompareTo(other.Passage - other.Of.First) : order;
    }
}
