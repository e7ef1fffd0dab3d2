using System.Collections.Immutable;

namespace GitSession.Knowledge;

/// <summary>A thread, goal, decision or learning. Its id is its file's name.</summary>
public sealed record KnowledgeItem
{
    public const string Active = "active";

    /// <summary>What a goal is that was met.</summary>
    public const string Achieved = "achieved";

    public required KnowledgeKind Kind { get; init; }

    public string Id { get; init; } = "";

    public string Path { get; init; } = "";

    /// <summary>What it says, on one line.</summary>
    public required string Title { get; init; }

    /// <summary>What stands below that.</summary>
    public string Prose { get; init; } = "";

    /// <summary>A word that people may choose; null where the document has none.</summary>
    public string? Status { get; init; }

    /// <summary>When it was begun, decided or learned; null where that is not known.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The session that it came out of; null where that is not known.</summary>
    public string? ProducedBy { get; init; }

    /// <summary>The ids of those in whose place it came.</summary>
    public ImmutableArray<string> Supersedes { get; init; } = [];

    /// <summary>The one that came in its place, where it says so itself.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>Null where nobody has to come back to it.</summary>
    public FollowUp? FollowUp { get; init; }

    /// <summary>What it is about, in the words of a session's mode; null where it is about everything.</summary>
    public string? Domain { get; init; }

    /// <summary>Words that people sort it by.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>It matters beyond its domain.</summary>
    public bool Significant { get; init; }

    /// <summary>What there was to choose from.</summary>
    public ImmutableArray<string> Options { get; init; } = [];

    /// <summary>What came of a decision; null while that is not known.</summary>
    public string? Outcome { get; init; }

    /// <summary>A document that says nothing of its status goes on: nothing is dropped on a guess.</summary>
    public bool IsActive => Status is null || Status.Equals(Active, StringComparison.OrdinalIgnoreCase);

    /// <summary>Its title, its domain or a tag says that this is how it is best done.</summary>
    public bool IsBestPractice => Tags.Append(Title).Append(Domain ?? "").Any(words => words.Replace('-', ' ').Replace('_', ' ').Contains("best practice", StringComparison.OrdinalIgnoreCase));

    public bool WantsFollowUp => FollowUp is not null && Outcome is null;

    public bool Concerns(string mode) => Significant || Domain is null || Domain.Equals(mode, StringComparison.OrdinalIgnoreCase);
}
