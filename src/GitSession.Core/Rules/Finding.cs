namespace GitSession.Rules;

/// <summary>Something in a change that stands against a rule; the words for it are the printer's.</summary>
public abstract record Finding
{
    private Finding(Rule rule) => Rule = rule;

    public Rule Rule { get; }

    /// <summary>An added line has a term that the rule forbids.</summary>
    public sealed record ForbiddenTerm(Rule Of, string Path, int Line, string Term) : Finding(Of);

    /// <summary>A file is touched that a person must know of.</summary>
    public sealed record TouchedPath(Rule Of, string Path) : Finding(Of);

    /// <summary>More files are touched than the rule allows.</summary>
    public sealed record TooManyFiles(Rule Of, int Count, int Most) : Finding(Of);
}
