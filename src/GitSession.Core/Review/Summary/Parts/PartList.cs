using GitSession.Handoffs;

namespace GitSession.Review.Summary.Parts;

/// <summary>A list in a summary, and the line above it; nothing where it is empty.</summary>
internal static class PartList
{
    public static string Of(string above, IEnumerable<string> lines, int most) => lines.ToList() switch
    {
        [] => "",
        var all => (above is "" ? "" : $"{above}\n\n") + HandoffText.List(all, "", most),
    };

    /// <summary>Those that are not empty, with a line between them.</summary>
    public static string Together(params IEnumerable<string> blocks) => string.Join('\n', blocks.Where(block => block is not ""));
}
