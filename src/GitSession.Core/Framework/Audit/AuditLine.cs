using System.Collections.Immutable;
using System.Globalization;

namespace GitSession.Framework.Audit;

/// <summary>One decision of a service: what it was about, and how it was decided.</summary>
public sealed record AuditLine
{
    // Of such numbers no log has as many as would come to infinity, which JSON cannot say.
    private const double Largest = 1e12;

    public required DateTimeOffset At { get; init; }

    public required string Service { get; init; }

    /// <summary>What the service did: `boundary_enforcement`, `cross_reference_validation`.</summary>
    public required string Action { get; init; }

    /// <summary>Null where nothing was to be allowed or not.</summary>
    public bool? Allowed { get; init; }

    public string? Domain { get; init; }

    public string? Boundary { get; init; }

    /// <summary>The id of the rule that it was about.</summary>
    public string? Rule { get; init; }

    public string? Severity { get; init; }

    /// <summary>Where it happened: a file, a command, a focus.</summary>
    public string? Context { get; init; }

    public ImmutableArray<AuditViolation> Violations { get; init; } = [];

    /// <summary>What else the service says of it, in its order.</summary>
    public ImmutableArray<(string Key, string Value)> Metadata { get; init; } = [];

    public int? DurationMs { get; init; }

    /// <summary>Something stood against it and no person had approved it.</summary>
    public bool IsViolation => Allowed is false;

    /// <summary>What it is grouped by: the first violation's rule or words, else the rule, else the boundary; null where it names nothing.</summary>
    public string? Reason => Violations is [var first, ..] ? first.Rule ?? Rule ?? first.Text : Rule ?? Boundary;

    /// <summary>A value of the metadata; null where it is not there.</summary>
    public string? Fact(string key) => Metadata.FirstOrDefault(fact => fact.Key == key).Value;

    /// <summary>The same as a number; null where it is none, or larger than a figure of a service can be.</summary>
    public double? Number(string key) =>
        double.TryParse(Fact(key), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= Largest ? number : null;
}
