namespace GitSession.Progress.Merge;

/// <summary>Phases by their numbers, 7.5 before 8 and 10 behind it, and by their names where these do not tell.</summary>
internal sealed class HeadingOrder : IComparer<string>
{
    /// <summary>A phase's number and title, as they are compared.</summary>
    public static string NameOf(PhaseHeading heading) => $"{heading.Number} {heading.Title}";

    public int Compare(string? x, string? y)
    {
        var (one, other) = (Numbers(x ?? ""), Numbers(y ?? ""));
        return one.Zip(other).Select(pair => pair.First.CompareTo(pair.Second)).Append(one.Count.CompareTo(other.Count)).FirstOrDefault(difference => difference is not 0) is not 0 and var first
            ? first
            : string.CompareOrdinal(x, y);
    }

    private static List<int> Numbers(string name) => [.. name.Split(' ')[0].Split('.').Select(part => int.TryParse(part, out var number) ? number : int.MaxValue)];
}
