using System.Collections.Immutable;

namespace GitSession.Operations.Incidents;

/// <summary>Something that went wrong in operations, from its detection to what was learned of it. Its id is its file's name.</summary>
public sealed record Incident
{
    /// <summary>What has to be said before it is closed.</summary>
    public static ImmutableArray<IncidentSection> Required { get; } =
        [IncidentSection.Impact, IncidentSection.RootCause, IncidentSection.Resolution, IncidentSection.Prevention, IncidentSection.Learning];

    public string Id { get; init; } = "";

    public string Path { get; init; } = "";

    /// <summary>What went wrong, on one line.</summary>
    public required string Title { get; init; }

    /// <summary>Null where a person wrote the document and gave none.</summary>
    public IncidentClass? Class { get; init; }

    public IncidentStatus Status { get; init; }

    public IncidentCategory Category { get; init; }

    /// <summary>Null where the document does not say, as for each time here.</summary>
    public DateTimeOffset? DetectedAt { get; init; }

    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>When somebody first did something about it.</summary>
    public DateTimeOffset? RespondedAt { get; init; }

    /// <summary>When it was resolved last.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    public string? ResolvedBy { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public ImmutableArray<Escalation> Escalations { get; init; } = [];

    /// <summary>The tag of the deployment that caused it; null where none is known to have.</summary>
    public string? Deployment { get; init; }

    /// <summary>The session that opened it.</summary>
    public string? ProducedBy { get; init; }

    /// <summary>The id of the learning that its close made, or is about to make.</summary>
    public string? Learning { get; init; }

    /// <summary>The id of the loop for its prevention, likewise.</summary>
    public string? Loop { get; init; }

    /// <summary>The commits that brought its prevention.</summary>
    public ImmutableArray<string> Commits { get; init; } = [];

    public ImmutableArray<Vulnerability> Findings { get; init; } = [];

    /// <summary>What the sections say, the timeline apart; one that is empty or missing is not among them.</summary>
    public ImmutableDictionary<IncidentSection, string> Said { get; init; } = ImmutableDictionary<IncidentSection, string>.Empty;

    public ImmutableArray<TimelineNote> Timeline { get; init; } = [];

    /// <summary>Since when it goes on, as far as the document says.</summary>
    public DateTimeOffset? Since => DetectedAt ?? OpenedAt;

    /// <summary>What is more urgent than whatever else there is.</summary>
    public bool IsUrgent => Status is IncidentStatus.Open && Class is IncidentClass.P0 or IncidentClass.P1;

    /// <summary>The sections that are still to be written before it is closed.</summary>
    public ImmutableArray<IncidentSection> Missing => [.. Required.Where(section => !Said.ContainsKey(section))];

    /// <summary>When somebody has to have answered it; null where its class or its detection is not known.</summary>
    public DateTimeOffset? RespondBy => Class is { } known && DetectedAt is { } detected ? ResponseTarget.Of(known, detected) : null;
}
