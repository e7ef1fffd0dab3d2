namespace GitSession.Review;

/// <summary>A conflict that git left in a document, and that was committed as it is.</summary>
internal static class ConflictCheck
{
    // As git-merge(1) writes them: seven characters at the beginning of a line, in this order.
    private static readonly string[] Markers = ["<<<<<<<", "=======", ">>>>>>>"];

    public static IEnumerable<DocumentFinding> Run(string path, string text)
    {
        if (!text.Contains(Markers[0], StringComparison.Ordinal))
            yield break;
        var (number, begun, next) = (0, 0, 0);
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (IsMarker(line, Markers[0]))
                (begun, next) = (number, 1);
            else if (next > 0 && IsMarker(line, Markers[next]))
                next++;
            if (next < Markers.Length)
                continue;
            yield return new DocumentFinding(path, begun, DocumentFault.ConflictMarkers);
            next = 0;
        }
    }

    private static bool IsMarker(string line, string marker) =>
        line.StartsWith(marker, StringComparison.Ordinal) && (line.Length == marker.Length || line[marker.Length] is ' ' or '\r');
}
