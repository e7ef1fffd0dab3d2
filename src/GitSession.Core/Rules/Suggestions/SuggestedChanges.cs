using System.Collections.Immutable;
using System.Globalization;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Rules.Suggestions;

/// <summary>What decided suggestions make of the rules, one after the other. It writes nothing.</summary>
public sealed class SuggestedChanges
{
    private readonly Dictionary<string, Rule> _rules;
    private readonly Dictionary<string, string> _texts;
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _made;

    /// <param name="rules">The rules that can be read, with their texts.</param>
    /// <param name="paths">The paths of all rules, those among them too that cannot be read: their numbers are taken.</param>
    public SuggestedChanges(IEnumerable<(Rule Rule, string Text)> rules, IEnumerable<string> paths)
    {
        var known = rules.ToList();
        _rules = known.Select(one => one.Rule).DistinctBy(rule => rule.Id).ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        _texts = known.ToDictionary(one => one.Rule.Path, one => one.Text, StringComparer.Ordinal);
        _made = [.. known.SelectMany(one => Provenance.KeysIn(one.Rule))];
        Number = paths.Select(path => NumberOf(Paths.NameOf(path))).DefaultIfEmpty(0).Max();
    }

    /// <summary>The rules that changed, and the new ones.</summary>
    public ImmutableArray<(string Path, string Text)> Changed => [.. _changed.Order(StringComparer.Ordinal).Select(path => (path, _texts[path]))];

    private int Number { get; set; }

    /// <summary>Whether a rule says already that it comes from this suggestion.</summary>
    public bool IsMade(Suggestion suggestion) => _made.Contains(suggestion.Key);

    /// <summary>The paths of the rules that it would change; null where one of them is not there or not in force.</summary>
    public ImmutableArray<string>? Touches(Suggestion suggestion)
    {
        var rules = suggestion.Rules.Select(id => _rules.GetValueOrDefault(id)).ToList();
        return rules.All(rule => rule is { IsInForce: true }) && (rules.Count > 0 || suggestion.Category is SuggestionCategory.NewRule) ? [.. rules.OfType<Rule>().Select(rule => rule.Path)] : null;
    }

    /// <summary>Whether it would make one rule of several that are enforced by different parameters, which nobody but a person can.</summary>
    public bool MixesParameters(Suggestion suggestion) =>
        suggestion.Category is SuggestionCategory.Consolidation && !RuleHeritage.IsOne(suggestion.Rules.Select(id => _rules.GetValueOrDefault(id)).OfType<Rule>());

    /// <summary>Makes the change; <see cref="Touches"/> must have said that it can be made. Answers the path of the rule that says it.</summary>
    public string Make(Provenance by)
    {
        var suggestion = by.Of.Suggestion;
        _made.Add(suggestion.Key);
        return suggestion switch
        {
            { Category: SuggestionCategory.NeverViolated, Decision: HumanDecision.Approve } => Edit(suggestion.Rules[0], by, ("active", YamlValue.Truth(false))),
            { Category: SuggestionCategory.QuadrantAdjustment } when SaysTheSame(suggestion) => Edit(suggestion.Rules[0], by, [.. Kind(suggestion)]),
            _ => Supersede(by),
        };
    }

    private bool SaysTheSame(Suggestion suggestion) => SuggestionMark.Plain(suggestion.ProposedRule) == SuggestionMark.Plain(SafeText.Lines(_rules[suggestion.Rules[0]].Text));

    // An approval is about the quadrant alone; who modifies may have changed both.
    private static IEnumerable<(string Key, YamlNode Value)> Kind(Suggestion suggestion) =>
        new (string, YamlNode)[] { ("quadrant", Word(suggestion.Quadrant)), ("persistence", Word(suggestion.Persistence)) }.Take(suggestion.Decision is HumanDecision.Modify ? 2 : 1);

    private static YamlScalarNode Word<T>(T? word)
        where T : struct, Enum => YamlValue.Text(SuggestionText.Word(word));

    private string Supersede(Provenance by)
    {
        var suggestion = by.Of.Suggestion;
        var slug = Slug.Of(suggestion.ProposedRule);
        var id = string.Create(CultureInfo.InvariantCulture, $"inst_{++Number:d3}_{(slug is "" ? "rule" : slug)}");
        var path = $"{Paths.Rules}/{id}.md";
        Rule[] before = [.. suggestion.Rules.Select(one => _rules[one])];
        foreach (var old in suggestion.Rules)
            Edit(old, null, ("superseded_by", YamlValue.Text(id)));
        Keep(path, $"---\n{YamlWriter.Block(FrontMatterOf(id, by, before), 0, "\n")}---\n\n{suggestion.ProposedRule}\n");
        return path;
    }

    private static YamlMappingNode FrontMatterOf(string id, Provenance by, IReadOnlyCollection<Rule> old)
    {
        var suggestion = by.Of.Suggestion;
        var heritage = RuleHeritage.Of(old).ToList();
        return YamlValue.Lines(
        [
            ("format", YamlValue.Number(RuleDocument.Format)),
            ("id", YamlValue.Text(id)),
            ("quadrant", Word(suggestion.Quadrant)),
            ("persistence", Word(suggestion.Persistence)),
            ("source", YamlValue.Text("suggestion")),
            ("active", YamlValue.Truth(true)),
            .. suggestion.Rules is [] ? [] : new[] { ("supersedes", (YamlNode)YamlValue.List(suggestion.Rules.Select(YamlValue.Text))) },
            ("created_at", YamlValue.Time(by.DecidedAt)),
            ("produced_by", YamlValue.Text(by.Of.Session)),
            .. heritage,
            .. suggestion.Boundary is { } boundary && heritage.TrueForAll(one => one.Key is not "parameters") ? new[] { ("parameters", (YamlNode)YamlValue.Map(("boundary", YamlValue.Text(boundary)))) } : [],
            (Provenance.Name, by.After(null)),
        ]);
    }

    private string Edit(string id, Provenance? by, params IEnumerable<(string Key, YamlNode Value)> values)
    {
        var rule = _rules[id];
        var wanted = YamlValue.Lines([.. values, .. by is null ? [] : new[] { (Provenance.Name, (YamlNode)by.After(rule.FrontMatter)) }]);
        Keep(rule.Path, RuleText.Set(rule.Path, _texts[rule.Path], wanted));
        return rule.Path;
    }

    private void Keep(string path, string text)
    {
        var rule = RuleDocument.Parse(path, text);
        _rules[rule.Id] = rule;
        _texts[path] = text;
        _changed.Add(path);
    }

    private static int NumberOf(string name) =>
        name.StartsWith("inst_", StringComparison.Ordinal) && int.TryParse(string.Concat(name.Skip("inst_".Length).TakeWhile(char.IsAsciiDigit).Take(6)), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
