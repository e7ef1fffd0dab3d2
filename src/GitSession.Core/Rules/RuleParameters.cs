using System.Collections.Immutable;

namespace GitSession.Rules;

/// <summary>What of a rule a program can hold a change against.</summary>
public sealed record RuleParameters
{
    public static RuleParameters None { get; } = new();

    /// <summary>Terms that no added line may have.</summary>
    public ImmutableList<string> ForbiddenTerms { get; init; } = [];

    /// <summary>Terms that must be there where what <see cref="When"/> or <see cref="Paths"/> names is.</summary>
    public ImmutableList<string> RequiredTerms { get; init; } = [];

    /// <summary>Terms that ask for the required ones.</summary>
    public ImmutableList<string> When { get; init; } = [];

    /// <summary>What no added line may match; null means nothing.</summary>
    public LinePattern? Pattern { get; init; }

    /// <summary>The names of what the connection is to.</summary>
    public ImmutableList<string> Services { get; init; } = [];

    public ImmutableList<int> Ports { get; init; } = [];

    public ImmutableList<string> Hosts { get; init; } = [];

    public ImmutableList<string> Databases { get; init; } = [];

    public ImmutableList<string> Urls { get; init; } = [];

    /// <summary>What added lines may not claim without a ground.</summary>
    public ImmutableList<ContentRule> Content { get; init; } = [];

    /// <summary>Where the rule holds; empty means everywhere.</summary>
    public ImmutableList<PathGlob> Paths { get; init; } = [];

    /// <summary>The number of files that one commit may touch; null means any.</summary>
    public int? MaxFiles { get; init; }

    /// <summary>`requires: human_approval`: a person can allow what the rule finds.</summary>
    public bool RequiresApproval { get; init; }

    /// <summary>The name of what may not be crossed without a person; null where the rule guards none.</summary>
    public string? Boundary { get; init; }

    /// <summary>What a decision against the rule would be about; null where it does not say.</summary>
    public DecisionDomain? Domain { get; init; }

    /// <summary>Whether a person decides: the rule says so, guards a boundary, or is about what no program decides.</summary>
    public bool NeedsApproval => RequiresApproval || Boundary is not null || Domain is not (null or DecisionDomain.TechnicalImplementation);

    /// <summary>Whether an added line or a command can contradict it.</summary>
    public bool HoldsConnections => !Ports.IsEmpty || !Hosts.IsEmpty || !Databases.IsEmpty || !Urls.IsEmpty;

    public bool CanBeContradicted => HoldsConnections || Pattern is not null || !ForbiddenTerms.IsEmpty || (!RequiredTerms.IsEmpty && !(When.IsEmpty && Paths.IsEmpty));

    /// <summary>Whether it is about the lines that a change adds.</summary>
    public bool HoldsLines => CanBeContradicted || !Content.IsEmpty;

    /// <summary>Whether every change of its paths is something that a person must know of.</summary>
    public bool GuardsPaths => NeedsApproval && !Paths.IsEmpty && !HoldsLines && MaxFiles is null;

    /// <summary>Whether a change can cross it.</summary>
    public bool CanBeCrossed => MaxFiles is not null || GuardsPaths || !Content.IsEmpty;

    /// <summary>Whether there is anything in it that a change can be held against.</summary>
    public bool CanBeChecked => CanBeContradicted || CanBeCrossed;
}
