using System.Text.RegularExpressions;
using GitSession.Text;

namespace GitSession.Handoffs;

/// <summary>Texts from outside as they may stand in a handoff: on one line, and nothing that begins or ends a structure of the document.</summary>
internal static partial class HandoffText
{
    /// <summary>More of one kind than a reviewer reads.</summary>
    public const int MostNamed = 50;

    // A relative link leads from where it was written, and from here to another place or to none.
    public static string Inert(string text) => RelativeLink().Replace(InertText.Line(text), @"]\(");

    public static string Code(string text) => InertText.Code(text);

    public static string Cell(string text) => Inert(text).Replace("|", @"\|", StringComparison.Ordinal);

    /// <summary>The lines as list items, and how many there are beyond those named; what to say where there are none.</summary>
    /// <param name="most">How many are named.</param>
    public static string List(IReadOnlyCollection<string> lines, string none, int most = MostNamed)
    {
        if (lines.Count == 0)
            return none + "\n";
        var items = lines.Take(most).Select(line => $"- {line}\n");
        return string.Concat(lines.Count <= most ? items : items.Append($"- … and {lines.Count - most} more\n"));
    }

    public static string Count(int number, string one, string? several = null) => number == 1 ? $"1 {one}" : $"{number} {several ?? one + "s"}";

    [GeneratedRegex(@"\]\((?![A-Za-z][A-Za-z0-9+.-]*:)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RelativeLink();
}
