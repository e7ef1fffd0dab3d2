using System.Collections.Immutable;
using GitSession.Text;

namespace GitSession.Framework.Audit;

/// <summary>The lines of an audit log that can be read, in their order, and the places of those that cannot.</summary>
public sealed record AuditTrail(ImmutableArray<AuditLine> Lines, ImmutableArray<DamagedDocument> Damaged)
{
    public static AuditTrail Empty { get; } = new([], []);
}
