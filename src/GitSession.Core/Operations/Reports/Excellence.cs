using System.Collections.Immutable;
using GitSession.Operations.Delivery;
using GitSession.Operations.Protocols;
using GitSession.Progress;
using GitSession.Text;

namespace GitSession.Operations.Reports;

/// <summary>All that is known of one operations session: what was measured, what went wrong, what was done and what was learned.</summary>
public sealed record Excellence
{
    /// <summary>The session's id.</summary>
    public required string Session { get; init; }

    /// <summary>The phase of the project whose protocols were executed; null where none were.</summary>
    public string? Phase { get; init; }

    /// <summary>That phase asks for a person's word that it may go on, and nobody gave it.</summary>
    public bool AwaitsPhaseApproval { get; init; }

    /// <summary>Null where nothing says which version of the framework the project follows.</summary>
    public string? FrameworkVersion { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When this was read.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>By category, then by name. A metric that only sets the target of the mean time to restore is not among them.</summary>
    public ImmutableArray<MeasuredMetric> Metrics { get; init; } = [];

    public required SessionIncidents Incidents { get; init; }

    /// <summary>What the progress tracks of controls; null where it tracks none.</summary>
    public Compliance? Compliance { get; init; }

    public required DeliveryFigures Delivery { get; init; }

    /// <summary>What the protocols ask for, in their order; none where none were executed.</summary>
    public ImmutableArray<ProtocolWork> Protocols { get; init; } = [];

    public SessionKnowledge Knowledge { get; init; } = SessionKnowledge.None;

    public RuleWork Rules { get; init; } = RuleWork.None;

    public ChangedProcedures Procedures { get; init; } = ChangedProcedures.None;

    /// <summary>What cannot be read, and so is in no figure.</summary>
    public ImmutableArray<DamagedDocument> Damaged { get; init; } = [];

    /// <summary>Every item of the protocols.</summary>
    public IEnumerable<WorkItem> Items => Protocols.SelectMany(protocol => protocol.Items);

    /// <summary>The metrics of which it can be said whether they meet their targets.</summary>
    public IEnumerable<MeasuredMetric> Judged => Metrics.Where(measured => measured.IsMet is not null);

    /// <summary>Whether what can be judged is as it has to be: these metrics, and the mean time to restore.</summary>
    public IEnumerable<bool> Verdicts => Judged.Select(measured => measured.IsMet).Append(Incidents.Restored.Achieves(Incidents.Target)).OfType<bool>();

    /// <summary>The controls that are not said to be kept.</summary>
    public IEnumerable<Control> NotCompliant => Compliance?.Controls.Where(control => !control.IsCompliant) ?? [];
}
