namespace GitSession.Knowledge.Recall;

/// <summary>A passage that has something of what is looked for.</summary>
/// <param name="Passage">Its place in its part.</param>
/// <param name="Mark">The digest of its words.</param>
/// <param name="Coverage">How many units it has, itself or in the headings above it.</param>
internal readonly record struct Candidate(SearchedPart Part, int Document, int Passage, ulong Mark, int Coverage, double Score)
{
    public DocumentRecord Of => Part.Index.Documents[Document];

    public string Path => Part.Index.Documents.Path(Document);

    /// <summary>Its place in its document.</summary>
    public int Place => Passage - Of.First;

    /// <summary>Negative where one comes before the other: more of what is looked for, then the score, the time, the path, the place.</summary>
    public static int Order(Candidate one, Candidate other)
    {
        var order = other.Coverage.CompareTo(one.Coverage);
        if (order == 0)
            order = other.Score.CompareTo(one.Score);
        return order == 0 ? OrderOfPlace(one, other) : order;
    }

    private static int OrderOfPlace(Candidate one, Candidate other)
    {
        var isSamePart = ReferenceEquals(one.Part, other.Part);
        if (isSamePart && one.Document == other.Document)
            return one.Passage.CompareTo(other.Passage);
        var order = (other.Of.At ?? DateTimeOffset.MinValue).CompareTo(one.Of.At ?? DateTimeOffset.MinValue);
        if (order == 0)
            order = string.CompareOrdinal(one.Path, other.Path);
        if (order == 0 && isSamePart)
            order = one.Document.CompareTo(other.Document);
        return order == 0 ? one.Place.CompareTo(other.Place) : order;
    }
}
