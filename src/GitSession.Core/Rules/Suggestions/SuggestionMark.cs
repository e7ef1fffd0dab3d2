using System.Collections.Immutable;
using System.Globalization;

namespace GitSession.Rules.Suggestions;

/// <summary>
/// The comment below a suggestion's heading, from which it is known again whatever a person wrote around it:
/// `&lt;!-- suggestion key=… category=… evidence=… proposal=… occurrences=… about=… boundary=… --&gt;`.
/// </summary>
/// <param name="Evidence">The digest of what no person is to change, without which a decision would be about something else.</param>
/// <param name="Proposal">The digest of the proposed rule, by which an approval is told from a modification.</param>
internal sealed record SuggestionMark(
    string Key, SuggestionCategory Category, string Evidence, string Proposal, int Occurrences, ImmutableArray<string> Rules, string? Boundary)
{
    private const string Start = "<!-- suggestion ";
    private const string End = "-->";

    public static SuggestionMark Of(Suggestion suggestion, IEnumerable<string> machineLines) =>
        new SuggestionMark(suggestion.Key, suggestion.Category, "", ProposalOf(suggestion), suggestion.Occurrences, suggestion.Rules, suggestion.Boundary).Over(machineLines);

    /// <summary>The same mark with the digest of these lines and of its own values.</summary>
    public SuggestionMark Over(IEnumerable<string> machineLines) => this with
    {
        Evidence = Digest([Key, Category.Word(), Number(Occurrences), .. Rules, "", Boundary ?? "", .. machineLines.Select(line => line.Trim()).Where(line => line is not "")]),
    };

    public static string ProposalOf(Suggestion suggestion) => Digest([Plain(suggestion.ProposedRule), $"{suggestion.Quadrant}", $"{suggestion.Persistence}"]);

    /// <summary>A text without what an editor takes away by itself: spaces at the ends of lines.</summary>
    public static string Plain(string text) => string.Join('\n', text.Split('\n').Select(line => line.TrimEnd())).Trim();

    /// <summary>Twelve hexadecimal digits.</summary>
    public static string Digest(IEnumerable<string> parts) => Text.Digest.Of(string.Join('\n', parts))[..12];

    // A rule's id is a file's name, which may hold anything; escaped it ends no comment and holds no space or comma.
    public string Render()
    {
        (string Key, string Value)[] values =
        [
            ("key", Key), ("category", Category.Word()), ("evidence", Evidence), ("proposal", Proposal), ("occurrences", Number(Occurrences)),
            ("about", string.Join(',', Rules.Select(Uri.EscapeDataString))), ("boundary", Uri.EscapeDataString(Boundary ?? "")),
        ];
        return $"{Start}{string.Join(' ', values.Where(one => one.Value is not "").Select(one => $"{one.Key}={one.Value}"))} {End}";
    }

    /// <summary>The mark, or null where the line is none.</summary>
    public static SuggestionMark? Parse(string line)
    {
        var comment = line.Trim();
        if (!comment.StartsWith(Start, StringComparison.Ordinal) || !comment.EndsWith(End, StringComparison.Ordinal))
            return null;
        var values = comment[Start.Length..^End.Length].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2))
            .Where(part => part.Length == 2).DistinctBy(part => part[0]).ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
        string Value(string key) => values.GetValueOrDefault(key) ?? "";
        return SuggestionWords.Category(Value("category")) is { } category && Value("key") is { Length: > 0 } key
            ? new SuggestionMark(
                key, category, Value("evidence"), Value("proposal"), int.TryParse(Value("occurrences"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0,
                [.. Value("about").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)],
                Value("boundary") is { Length: > 0 } boundary ? Uri.UnescapeDataString(boundary) : null)
            : null;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
