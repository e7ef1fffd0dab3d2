namespace GitSession.Framework.Deliberation;

/// <summary>How soon a deliberation is to come to an end. One that is routine has a single round.</summary>
public enum DeliberationUrgency
{
    Routine,
    Important,
    Urgent,
    Critical,
}
