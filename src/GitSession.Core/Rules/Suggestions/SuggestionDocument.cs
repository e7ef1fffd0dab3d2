using System.Collections.Immutable;
using System.Globalization;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Rules.Suggestions;

/// <summary>
/// Suggested rules as text. All five sections are there whether they hold anything or not, so that a reader sees what was looked for.
/// Reading is lenient about case, space and what people write around it, and never changes anything.
/// </summary>
public static class SuggestionDocument
{
    public const int Format = 1;
    private const string Guidance =
        "Tick one box of each: `[x]`. Approve takes the proposed rule as it is; Modify takes the quotation, the quadrant and the persistence as you leave them;\n"
        + "Reject is remembered. `git session rules apply` then changes the rules, in one commit.\n";

    /// <param name="suggestions">In the order of their numbers within each category.</param>
    public static string Render(string session, DateTimeOffset generatedAt, IReadOnlyCollection<Suggestion> suggestions)
    {
        var front = YamlValue.Lines(("format", YamlValue.Number(Format)), ("session", YamlValue.Text(session)), ("generated_at", YamlValue.Time(generatedAt)));
        var numbered = Enum.GetValues<SuggestionCategory>().SelectMany(category => suggestions.Where(one => one.Category == category))
            .Select((one, index) => one with { Id = string.Create(CultureInfo.InvariantCulture, $"SR-{index + 1:d3}") }).ToList();
        return string.Join("\n",
        [
            $"---\n{YamlWriter.Block(front, 0, "\n")}---\n",
            $"# Suggested Rule Changes - {generatedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\n",
            Guidance,
            .. Enum.GetValues<SuggestionCategory>().SelectMany(category => Section(category, [.. numbered.Where(one => one.Category == category)])),
        ]);
    }

    /// <summary>What is added below the boxes when the rules were changed.</summary>
    /// <param name="rule">The id of the rule that says it now.</param>
    public static string AppliedLine(string rule) => SuggestionLabel.Line(SuggestionLabel.Applied, InertText.Code(rule));

    /// <exception cref="DamagedDocument">It cannot be read as Markdown, its front matter is no YAML, or it is of a newer format.</exception>
    public static SuggestedRules Parse(string path, string text)
    {
        var document = MarkdownText.Parse(path, text);
        var front = document.FrontMatter?.Map;
        front?.RefuseNewerFormat(Format);
        var session = front?.Text("session") ?? Paths.SessionOfSuggestedRules(path) ?? "";
        var suggestions = document.Sections.Index()
            .Where(section => SuggestionReader.IdIn(section.Item.Title) is not null)
            .Select(section => new SuggestionReader(path, session, document, section.Index).Read());
        return new SuggestedRules(path, session, front?.Time("generated_at"), [.. suggestions]);
    }

    private static IEnumerable<string> Section(SuggestionCategory category, ImmutableArray<Suggestion> suggestions) =>
        [$"## {category.Heading()} ({suggestions.Length})\n", .. suggestions.Select(SuggestionText.Render)];
}
