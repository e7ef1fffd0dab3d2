namespace GitSession.Operations.Reports;

/// <summary>The sections of a review package, in their order.</summary>
public enum ReviewSection
{
    Decisions,
    Approvals,
    Escalations,
    Security,
    Rules,
    SignOff,
}
