using System.Collections.Immutable;
using GitSession.Framework.Statistics;
using GitSession.Rules;
using GitSession.World;

namespace GitSession.Framework.Suggestions;

/// <summary>What suggestions are derived from.</summary>
public sealed class SuggestionSource
{
    private readonly Dictionary<string, Rule> _called = new(StringComparer.Ordinal);
    private readonly ILookup<string, RuleFigures> _figures;
    private readonly ILookup<string, ViolationPattern> _patterns;
    private readonly ILookup<string, ViolationPattern> _pairs;

    /// <param name="figures">Those of all sessions, in any order.</param>
    /// <param name="rules">All rules that can be read, in any order.</param>
    /// <param name="classify">What a text would be classified as.</param>
    public SuggestionSource(IEnumerable<SessionFigures> figures, IEnumerable<Rule> rules, SuggestionSettings settings, Func<string, (Quadrant Quadrant, Persistence Persistence)> classify)
    {
        Figures = [.. figures.OrderBy(one => one.Session, StringComparer.Ordinal)];
        InForce = [.. rules.Where(rule => rule.IsInForce && rule.Text is not "").OrderBy(rule => rule.Id, StringComparer.Ordinal)];
        All = SessionFigures.Sum("", Figures);
        (Settings, Classify) = (settings, classify);
        foreach (var (id, rule) in Ids(InForce))
            _called.TryAdd(id, rule);
        _figures = All.Rules.ToLookup(one => IdOf(one.Key), one => one.Value, StringComparer.Ordinal);
        _patterns = All.Patterns.ToLookup(one => IdOf(one.Key), one => one.Value, StringComparer.Ordinal);
        _pairs = All.Pairs.ToLookup(one => string.Join('\n', one.Key.Split('\n').Select(IdOf).Order(StringComparer.Ordinal)), one => one.Value, StringComparer.Ordinal);
    }

    /// <summary>The oldest session first.</summary>
    public ImmutableArray<SessionFigures> Figures { get; }

    /// <summary>All sessions together.</summary>
    public SessionFigures All { get; }

    /// <summary>The rules in force that say something, by their ids.</summary>
    public ImmutableArray<Rule> InForce { get; }

    public SuggestionSettings Settings { get; }

    public Func<string, (Quadrant Quadrant, Persistence Persistence)> Classify { get; }

    /// <summary>The rule in force that an audit calls so: by its own id, its number, or the id that it was imported with.</summary>
    public Rule? RuleCalled(string id) => _called.GetValueOrDefault(id);

    /// <summary>What the audit says of a rule, whichever of its ids it uses.</summary>
    public RuleFigures Of(Rule rule) => _figures[rule.Id].Aggregate(RuleFigures.None, (all, one) => all.Plus(one));

    /// <summary>The violations that a rule is the reason of; null where there are none.</summary>
    public ViolationPattern? PatternOf(Rule rule) => Sum(_patterns[rule.Id]);

    /// <summary>The events that violated both; null where there are none.</summary>
    public ViolationPattern? PairOf(Rule first, Rule second) => _pairs.Count == 0 ? null : Sum(_pairs[string.Join('\n', new[] { first.Id, second.Id }.Order(StringComparer.Ordinal))]);

    /// <summary>A rule's quadrant and persistence, classified where it does not say them itself.</summary>
    public (Quadrant Quadrant, Persistence Persistence) KindOf(Rule rule)
    {
        var (quadrant, persistence) = Classify(rule.Text);
        return (rule.Quadrant ?? quadrant, rule.Persistence ?? persistence);
    }

    private static ViolationPattern? Sum(IEnumerable<ViolationPattern> patterns) =>
        patterns.ToList() is { Count: > 0 } some ? ViolationPattern.Sum(some) : null;

    // "inst_031" means the rule inst_031_never-touch-the-schema, where there is one only.
    private static IEnumerable<(string Id, Rule Rule)> Ids(IReadOnlyList<Rule> rules) =>
    [
        .. rules.Select(rule => (rule.Id, rule)),
        .. rules.Select(rule => (rule.InstructionId, rule)),
        .. rules.GroupBy(rule => string.Join('_', rule.Id.Split('_').Take(2)), StringComparer.Ordinal).Where(same => same.Count() == 1).Select(same => (same.Key, same.First())),
    ];

    private string IdOf(string called) => RuleCalled(called)?.Id ?? "";
}
