using System.Collections.Immutable;
using GitSession.Framework.Deliberation;
using GitSession.Handoffs;
using GitSession.Journal;
using GitSession.Rules.Suggestions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Review;

/// <summary>The parts that a document of a session lacks: sections that this program wrote and somebody took away. What people write themselves may have any.</summary>
internal static class PartsCheck
{
    /// <exception cref="DamagedDocument">It cannot be read.</exception>
    public static IEnumerable<DocumentFinding> Run(string path, string text)
    {
        var wanted = Headings(path);
        if (wanted is [] || MarkdownText.Parse(path, text) is not { FrontMatter.Map: var map } document || !map.Has("format") || !IsOfSession(path, map))
            return [];
        var missing = wanted.Where(heading => document.SectionsCalled(heading) is []).ToList();
        return missing is [] ? [] : [new DocumentFinding(path, 1, DocumentFault.MissingPart, string.Join(", ", missing))];
    }

    private static bool IsOfSession(string path, YamlMap map) => Paths.IsBelow(path, Paths.Deliberations) || map.Has("session");

    private static ImmutableArray<string> Headings(string path) => path switch
    {
        _ when Paths.IsBelow(path, Paths.Journal) => [EntryDocument.SummaryHeading, EntryDocument.LoopsHeading, EntryDocument.NotesHeading],
        _ when Paths.SessionOfHandoff(path) is not null => HandoffDocument.Headings,
        _ when Paths.SessionOfSuggestedRules(path) is not null => [.. Enum.GetValues<SuggestionCategory>().Select(category => category.Heading())],
        _ when Paths.IsBelow(path, Paths.Deliberations) => [DeliberationDocument.DecisionHeading],
        _ => [],
    };
}
