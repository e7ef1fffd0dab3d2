using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Rules.Suggestions;

/// <summary>Where a rule, or a change of it, comes from: the suggestion, and who decided. It stands in the rule's front matter, one line each.</summary>
/// <param name="DecidedBy">Who ticked the box, as git tells.</param>
/// <param name="DecidedAt">When; the time of applying where the tick is in no commit yet.</param>
public sealed record Provenance(StandingSuggestion Of, LineAuthor DecidedBy, DateTimeOffset DecidedAt)
{
    public const string Name = "provenance";

    /// <summary>The keys of the suggestions that a rule says it comes from.</summary>
    public static ImmutableArray<string> KeysIn(Rule rule)
    {
        try
        {
            return [.. rule.FrontMatter?.Maps(Name).Select(map => map.Text("key")).OfType<string>() ?? []];
        }
        catch (DamagedDocument)
        {
            return []; // what a person made of it is theirs
        }
    }

    /// <summary>The provenance that stands there already with this one behind it.</summary>
    internal YamlSequenceNode After(YamlMap? frontMatter) =>
        YamlValue.List([.. frontMatter?.Node.Find(Name) is YamlSequenceNode list ? list.Children : [], Node()]);

    private YamlMappingNode Node() => YamlValue.Map(
    [
        ("key", YamlValue.Text(Of.Suggestion.Key)),
        ("suggestion", YamlValue.Text(Of.Suggestion.Id)),
        ("document", YamlValue.Text(Of.Path)),
        ("session", YamlValue.Text(Of.Session)),
        ("occurrences", YamlValue.Number(Of.Suggestion.Occurrences)),
        ("evidence", YamlValue.Number(Of.Suggestion.Evidence.Length)),
        ("decision", YamlValue.Word(Of.Suggestion.Decision)),
        ("decided_by", YamlValue.Text(DecidedBy.ToString())),
        ("decided_at", YamlValue.Time(DecidedAt)),
        .. DecidedBy.Commit is { } commit ? [("commit", YamlValue.Text(commit))] : Array.Empty<(string, YamlNode)>(),
    ]);
}
