namespace GitSession.Operations.Protocols;

/// <summary>What tells whether an item is done.</summary>
public enum TellKind
{
    /// <summary>These phases of the progress are completed.</summary>
    Completed,

    /// <summary>All that these phases deliver is done.</summary>
    Delivered,

    /// <summary>Nothing stands in the way of this phase.</summary>
    Gate,

    /// <summary>A document is there, below `.ai_context` or below the worktree.</summary>
    File,

    /// <summary>The five parts of the handoff package are there.</summary>
    Handoff,

    /// <summary>The session is of this mode.</summary>
    Mode,

    /// <summary>A baseline is written down.</summary>
    Baseline,

    /// <summary>In this session a value was added, of this category where one is named.</summary>
    Metric,

    /// <summary>Metrics were held against their baseline.</summary>
    Deviations,

    /// <summary>Metrics were held against their targets, and none missed its own.</summary>
    Targets,

    /// <summary>Incidents of this session are as far as this: ready, detected, analysed, resolved, prevented, documented.</summary>
    Incidents,

    /// <summary>Incidents are resolved within the target.</summary>
    Restored,

    /// <summary>What the progress tracks for compliance is compliant.</summary>
    Compliance,

    /// <summary>The session made a learning.</summary>
    Learned,

    /// <summary>Documents that are not ours were changed since the session began.</summary>
    Procedures,

    /// <summary>The report of the session is written.</summary>
    Report,

    /// <summary>The progress names what the session achieved.</summary>
    Progress,

    /// <summary>The package that a person reviews is written.</summary>
    Review,

    /// <summary>The record of the session's protocols is there, with its evidence.</summary>
    Archive,

    /// <summary>The audit logs can be read, and none has lost a line.</summary>
    Audit,
}
