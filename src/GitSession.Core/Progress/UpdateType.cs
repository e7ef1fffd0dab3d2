namespace GitSession.Progress;

/// <summary>Why the document was changed, as far as the change itself tells.</summary>
public enum UpdateType
{
    Update,
    TaskCompletion,
    PhaseTransition,
    HumanApproval,
    ErrorRecovery,
}
