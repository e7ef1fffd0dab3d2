using System.Collections.Immutable;

namespace GitSession.Rules.Suggestions;

/// <summary>A change of the rules that a person may approve. Its texts are Markdown; foreign words in them are in code spans.</summary>
public sealed record Suggestion
{
    /// <summary>As many as a person needs to see what it is about.</summary>
    public const int MostEvidence = 3;

    /// <summary>Its number in its document: `SR-001`.</summary>
    public string Id { get; init; } = "";

    /// <summary>What it is remembered by, in every document: a digest of its category and its reason.</summary>
    public required string Key { get; init; }

    public required SuggestionCategory Category { get; init; }

    public required string Title { get; init; }

    /// <summary>What was seen.</summary>
    public required string Pattern { get; init; }

    /// <summary>What to do about it.</summary>
    public required string Text { get; init; }

    public ImmutableArray<SuggestionEvidence> Evidence { get; init; } = [];

    /// <summary>The text that the rule would have.</summary>
    public required string ProposedRule { get; init; }

    public required Quadrant? Quadrant { get; init; }

    public required Persistence? Persistence { get; init; }

    /// <summary>The ids of the rules that it is about; none for a new rule.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>The boundary that was crossed, where the audit names one.</summary>
    public string? Boundary { get; init; }

    public int Occurrences { get; init; }

    public HumanDecision Decision { get; init; }

    /// <summary>Twelve hexadecimal digits that are the same wherever the same is suggested for the same reason.</summary>
    public static string KeyOf(SuggestionCategory category, string reason) => SuggestionMark.Digest([category.Word(), reason]);
}
