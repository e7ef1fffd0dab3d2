namespace GitSession.Framework.Verification;

/// <summary>What follows for a claim from its evidence.</summary>
public enum VerificationDecision
{
    Proceed,
    ProceedWithCaution,
    RequestConfirmation,

    /// <summary>What was said contradicts itself: only who said it can tell what is meant.</summary>
    RequestClarification,

    RequireReview,
    Block,
}
