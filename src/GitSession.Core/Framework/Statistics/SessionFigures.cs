using System.Collections.Immutable;
using GitSession.Framework.Audit;
using GitSession.Framework.Pressure;

namespace GitSession.Framework.Statistics;

/// <summary>What the audit log of one session, or of several together, comes to.</summary>
public sealed record SessionFigures(string Session)
{
    public DateTimeOffset? FirstAt { get; init; }

    public DateTimeOffset? LastAt { get; init; }

    /// <summary>By the service's name.</summary>
    public ImmutableSortedDictionary<string, ServiceFigures> Services { get; init; } = ImmutableSortedDictionary.Create<string, ServiceFigures>(StringComparer.Ordinal);

    /// <summary>What was not allowed, by its reason.</summary>
    public ImmutableSortedDictionary<string, ViolationPattern> Patterns { get; init; } = ImmutableSortedDictionary.Create<string, ViolationPattern>(StringComparer.Ordinal);

    /// <summary>By the rule's id.</summary>
    public ImmutableSortedDictionary<string, RuleFigures> Rules { get; init; } = ImmutableSortedDictionary.Create<string, RuleFigures>(StringComparer.Ordinal);

    /// <summary>Rules that one event violated together, by their two ids, each on a line, the lesser first.</summary>
    public ImmutableSortedDictionary<string, ViolationPattern> Pairs { get; init; } = ImmutableSortedDictionary.Create<string, ViolationPattern>(StringComparer.Ordinal);

    /// <summary>Classifications that a person overrode, by the rule's id and the quadrant that the person said, each on a line.</summary>
    public ImmutableSortedDictionary<string, ViolationPattern> Reclassified { get; init; } = ImmutableSortedDictionary.Create<string, ViolationPattern>(StringComparer.Ordinal);

    /// <summary>Pressure, the last scores in their order.</summary>
    public ImmutableArray<double> Scores { get; init; } = [];

    /// <summary>Lines that could not be read.</summary>
    public int Damaged { get; init; }

    public int Events => Services.Values.Sum(service => service.Events);

    public static SessionFigures Of(string session, AuditTrail trail) =>
        trail.Lines.Aggregate(new SessionFigures(session) { Damaged = trail.Damaged.Length }, (figures, line) => figures.With(line));

    public ServiceFigures Of(string service) => Services.GetValueOrDefault(service) ?? ServiceFigures.None;

    /// <summary>Both together, under this one's name.</summary>
    public SessionFigures Plus(SessionFigures other) => Sum(Session, [this, other]);

    /// <summary>All together, in whatever order they come; only the scores keep it.</summary>
    public static SessionFigures Sum(string session, IReadOnlyList<SessionFigures> all) => new(session)
    {
        FirstAt = all.Min(one => one.FirstAt),
        LastAt = all.Max(one => one.LastAt),
        Services = Together.Of(all.Select(one => one.Services), ServiceFigures.Sum),
        Patterns = Together.Of(all.Select(one => one.Patterns), ViolationPattern.Sum),
        Rules = Together.Of(all.Select(one => one.Rules), rules => rules.Aggregate((sum, next) => sum.Plus(next))),
        Pairs = Together.Of(all.Select(one => one.Pairs), ViolationPattern.Sum),
        Reclassified = Together.Of(all.Select(one => one.Reclassified), ViolationPattern.Sum),
        Scores = [.. all.SelectMany(one => one.Scores).TakeLast(PressureHistory.Most)],
        Damaged = all.Sum(one => one.Damaged),
    };

    private SessionFigures With(AuditLine line) => this with
    {
        FirstAt = Earlier(FirstAt, line.At),
        LastAt = Later(LastAt, line.At),
        Services = Services.SetItem(line.Service, Of(line.Service).With(line)),
        Patterns = line is { IsViolation: true, Reason: { } reason } ? Noting(Patterns, reason, line) : Patterns,
        Rules = RulesOf(line).Aggregate(Rules, (rules, rule) => rules.SetItem(rule, (rules.GetValueOrDefault(rule) ?? RuleFigures.None).Plus(Outcome(line)))),
        Pairs = PairsOf(line).Aggregate(Pairs, (pairs, pair) => Noting(pairs, pair, line)),
        Reclassified = ReclassifiedBy(line) is { } said ? Noting(Reclassified, said, line) : Reclassified,
        Scores = line.Service == ServiceName.Pressure && line.Number("score") is { } score ? [.. Scores.Add(score).TakeLast(PressureHistory.Most)] : Scores,
    };

    private static IEnumerable<string> RulesOf(AuditLine line) =>
        line.Service is ServiceName.Boundaries or ServiceName.CrossReference
            ? line.Violations.Select(violation => violation.Rule ?? line.Rule).OfType<string>().Distinct(StringComparer.Ordinal)
            : [];

    private ImmutableSortedDictionary<string, ViolationPattern> Noting(ImmutableSortedDictionary<string, ViolationPattern> patterns, string key, AuditLine line) =>
        patterns.SetItem(key, (patterns.GetValueOrDefault(key) ?? new ViolationPattern(key)).With(Session, line));

    private static IEnumerable<string> PairsOf(AuditLine line)
    {
        var rules = line.IsViolation ? RulesOf(line).Order(StringComparer.Ordinal).ToList() : [];
        return rules.SelectMany((rule, index) => rules.Skip(index + 1).Select(other => $"{rule}\n{other}"));
    }

    private static string? ReclassifiedBy(AuditLine line) =>
        line is { Service: ServiceName.Classification, Rule: { } rule } && (line.Fact("overridden") ?? line.Fact("reclassified")) is "true" && line.Fact("quadrant") is { } quadrant ? $"{rule}\n{quadrant.ToUpperInvariant()}" : null;

    private static RuleFigures Outcome(AuditLine line) =>
        line.Allowed is false ? new RuleFigures(1, 0, 0) : line.Fact("approved") is "true" ? new RuleFigures(0, 1, 0) : new RuleFigures(0, 0, 1);

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null ? other : other is null || one < other ? one : other;

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one is null ? other : other is null || one > other ? one : other;
}
