using System.Collections.Immutable;

namespace GitSession.Rules;

/// <summary>What of a rule a program can hold a change against.</summary>
public sealed record RuleParameters
{
    public static RuleParameters None { get; } = new();

    /// <summary>Terms that no added line may have.</summary>
    public ImmutableList<string> ForbiddenTerms { get; init; } = [];

    /// <summary>Where the rule holds; empty means everywhere.</summary>
    public ImmutableList<PathGlob> Paths { get; init; } = [];

    /// <summary>The number of files that one commit may touch; null means any.</summary>
    public int? MaxFiles { get; init; }

    /// <summary>`requires: human_approval`: a person can allow what the rule finds.</summary>
    public bool RequiresApproval { get; init; }

    /// <summary>Whether there is anything in it that a change can be held against.</summary>
    public bool CanBeChecked => !ForbiddenTerms.IsEmpty || MaxFiles is not null || (RequiresApproval && !Paths.IsEmpty);
}
