using GitSession.Operations.Protocols;

namespace GitSession.Operations.Reports;

/// <summary>What the end of an operations session came to.</summary>
/// <param name="Protocols">How the items of the end stand.</param>
/// <param name="Excellence">What the report says.</param>
/// <param name="ProgressUpdated">The progress was brought up to date; otherwise there is none, or it has no block for the phase.</param>
public sealed record EndReport(ProtocolReport Protocols, Excellence Excellence, bool ProgressUpdated)
{
    public string ReportPath => ExcellenceDocument.PathOf(Excellence.Session);

    public string ReviewPath => ReviewDocument.PathOf(Excellence.Session);
}
