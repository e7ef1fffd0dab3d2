namespace GitSession.Review;

/// <summary>How much something wrong in a document matters.</summary>
public enum Severity
{
    Warning,
    Error,
}
