using GitSession.Operations.Protocols;
using GitSession.Text;

namespace GitSession.Operations.Reports;

/// <summary>What the end of an operations session came to.</summary>
/// <param name="Protocols">How the items of the end stand.</param>
/// <param name="Excellence">What the report says.</param>
/// <param name="IsProgressCurrent">The progress is up to date; otherwise there is none, or not one phase of that name with a block that can be read.</param>
public sealed record EndReport(ProtocolReport Protocols, Excellence Excellence, bool IsProgressCurrent)
{
    /// <summary>Why the progress could not be brought up to date; null where it was, or has no such phase.</summary>
    public DamagedDocument? Damage { get; init; }

    public string ReportPath => ExcellenceDocument.PathOf(Excellence.Session);

    public string ReviewPath => ReviewDocument.PathOf(Excellence.Session);
}
