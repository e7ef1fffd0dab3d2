namespace GitSession.Rules;

/// <summary>Something in a change that stands against a rule; the words for it are the printer's.</summary>
public abstract record Finding
{
    private Finding(Rule rule, RuleService service) => (Rule, Service) = (rule, service);

    public Rule Rule { get; }

    /// <summary>Who found it.</summary>
    public RuleService Service { get; }

    public Severity Severity { get; init; } = Severity.Warning;

    /// <summary>The boundary that the rule guards; null where it names none.</summary>
    public string? Boundary => Rule.Parameters.Boundary;

    public DecisionDomain? Domain => Rule.Parameters.Domain;

    /// <summary>An added line has a term that the rule forbids.</summary>
    public sealed record ForbiddenTerm(Rule Of, string Path, int Line, string Term) : Finding(Of, RuleService.CrossReferenceValidator);

    /// <summary>A command, or a file that is changed, lacks a term that the rule requires.</summary>
    /// <param name="Line">What asks for it; 0 where that is the whole file.</param>
    public sealed record MissingTerm(Rule Of, string Path, int Line, string Term) : Finding(Of, RuleService.CrossReferenceValidator);

    /// <summary>An added line has what the rule's pattern matches. What that is stays where it is: it may be a secret.</summary>
    public sealed record MatchedPattern(Rule Of, string Path, int Line) : Finding(Of, RuleService.CrossReferenceValidator);

    /// <summary>An added line connects to something else than the rule says.</summary>
    public sealed record Contradiction(Rule Of, string Path, int Line, ConnectionPart Part, string Found, string Wanted) : Finding(Of, RuleService.CrossReferenceValidator);

    /// <summary>A file is touched that a person must know of.</summary>
    public sealed record TouchedPath(Rule Of, string Path) : Finding(Of, RuleService.BoundaryEnforcer);

    /// <summary>More files are touched than the rule allows.</summary>
    public sealed record TooManyFiles(Rule Of, int Count, int Most) : Finding(Of, RuleService.BoundaryEnforcer);

    /// <summary>An added line claims something without a ground for it.</summary>
    public sealed record GroundlessClaim(Rule Of, string Path, int Line, ContentRule Kind, string Claim) : Finding(Of, RuleService.BoundaryEnforcer);

    /// <summary>A decision is about what the rule keeps for a person.</summary>
    public sealed record CrossedBoundary(Rule Of) : Finding(Of, RuleService.BoundaryEnforcer);
}
