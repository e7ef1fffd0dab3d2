namespace GitSession.Operations.Figures;

/// <summary>The items of a YAML list that stands in the first column, each with all its lines and the number of its first one.</summary>
internal static class ListLines
{
    // An item begins with a hyphen in the first column; what follows it without one is its too.
    public static IEnumerable<(ReadOnlyMemory<char> Item, int Line)> Of(string text)
    {
        var (start, first) = (-1, 0);
        for (var (at, number) = (text.StartsWith('\uFEFF') ? 1 : 0, 1); at < text.Length; number++)
        {
            var end = text.IndexOf('\n', at) is var found and >= 0 ? found + 1 : text.Length;
            var line = text.AsSpan(at, end - at).Trim();
            var begins = text[at] == '-' && line is not "---";
            if (begins || (start < 0 && line is not ("" or "---" or ['#', ..])))
            {
                if (start >= 0)
                    yield return (text.AsMemory(start, at - start).TrimEnd(), first);
                (start, first) = (at, number);
            }
            at = end;
        }
        if (start >= 0)
            yield return (text.AsMemory(start).TrimEnd(), first);
    }
}
