namespace GitSession.Operations.Incidents;

/// <summary>That an incident was handed to a person.</summary>
/// <param name="At">Null where the document does not say when.</param>
/// <param name="To">To whom.</param>
/// <param name="Why">Null where nobody said.</param>
public sealed record Escalation(DateTimeOffset? At, string To, string? Why);
