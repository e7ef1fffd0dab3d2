using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Rules;

/// <summary>A standing rule of the project. Its id is its file's name.</summary>
public sealed record Rule
{
    public required string Id { get; init; }

    public required string Path { get; init; }

    /// <summary>The id that it was imported with; null where it was not.</summary>
    public string? ImportedId { get; init; }

    /// <summary>How an instruction history calls it.</summary>
    public string InstructionId => ImportedId ?? Id;

    /// <summary>All that its front matter says, keys that are not ours too; null where it has none.</summary>
    public YamlMap? FrontMatter { get; init; }

    public Quadrant? Quadrant { get; init; }

    public Persistence? Persistence { get; init; }

    public TemporalScope? TemporalScope { get; init; }

    public Verification? Verification { get; init; }

    /// <summary>From 0 to 1: how plainly it was said.</summary>
    public double? Explicitness { get; init; }

    public string? Source { get; init; }

    public bool Active { get; init; } = true;

    /// <summary>The rule that came in its place.</summary>
    public string? SupersededBy { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The session that it came out of.</summary>
    public string? ProducedBy { get; init; }

    public RuleParameters Parameters { get; init; } = RuleParameters.None;

    public Enforcement Enforcement { get; init; } = Enforcement.Warn;

    /// <summary>What the classifier made of it; null where it never saw it.</summary>
    public ClassifiedAs? Classified { get; init; }

    /// <summary>Values that are not what their keys promise, and count for nothing.</summary>
    public ImmutableList<DamagedDocument> Faults { get; init; } = [];

    /// <summary>Those among them without which the rule holds or refuses something else than it says.</summary>
    public ImmutableList<DamagedDocument> WeakenedBy { get; init; } = [];

    /// <summary>What it says.</summary>
    public string Text { get; init; } = "";

    public bool IsInForce => Active && SupersededBy is null;

    /// <summary>
    /// Whether it is about a file. Our own documents speak about the work, and a rule's about the very terms that it forbids: they are
    /// meant where paths name them.
    /// </summary>
    public bool Concerns(string path) =>
        Parameters.Paths is [] ? !Paths.IsOurs(path) : path != Path && Parameters.Paths.Exists(glob => glob.Matches(path));
}
