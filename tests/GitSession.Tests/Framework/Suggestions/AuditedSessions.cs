using System.Collections.Immutable;
using GitSession.Framework.Audit;
using GitSession.Framework.Statistics;
using GitSession.Framework.Suggestions;
using GitSession.Rules;
using GitSession.Rules.Suggestions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Framework.Suggestions;

/// <summary>Sessions that are told by what was decided in them, and the rules that stand beside them.</summary>
internal sealed class AuditedSessions
{
    private readonly List<(string Session, AuditLine Line)> _lines = [];

    public List<Rule> Rules { get; } = [];

    public SuggestionSettings Settings { get; set; } = SuggestionSettings.Default;

    public Func<string, (Quadrant, Persistence)> Classify { get; set; } = _ => (Quadrant.Operational, Persistence.Medium);

    public HashSet<string> Known { get; } = new(StringComparer.Ordinal);

    public ImmutableArray<SessionFigures> Figures =>
        [.. _lines.GroupBy(one => one.Session).Select(session => SessionFigures.Of(session.Key, new AuditTrail([.. session.Select(one => one.Line)], [])))];

    public ImmutableArray<Suggestion> Suggestions => DeriveSuggestions.Run(new SuggestionSource(Figures, Rules, Settings, Classify), Known);

    public IEnumerable<Suggestion> Of(SuggestionCategory category) => Suggestions.Where(one => one.Category == category);

    public AuditedSessions Rule(string id, string text, Quadrant? quadrant = Quadrant.Operational)
    {
        Rules.Add(new Rule { Id = id, Path = $"{Paths.Rules}/{id}.md", Text = text, Quadrant = quadrant, Persistence = Persistence.High });
        return this;
    }

    public AuditedSessions Blocked(string session, string context, params string[] rules) => Decided(session, allowed: false, context, rules);

    public AuditedSessions Decided(string session, bool allowed, string context, string[] rules, params (string, string)[] facts)
    {
        Add(session, new AuditLine
        {
            At = Moments.After(_lines.Count),
            Service = ServiceName.Boundaries,
            Action = "boundary_enforcement",
            Allowed = allowed,
            Context = context,
            Violations = [.. rules.Select(rule => new AuditViolation(rule, ""))],
            Metadata = [.. facts],
        });
        return this;
    }

    public void Add(string session, AuditLine line) => _lines.Add((session, line));
}
