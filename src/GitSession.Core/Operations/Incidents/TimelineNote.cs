namespace GitSession.Operations.Incidents;

/// <summary>One item of an incident's timeline.</summary>
/// <param name="At">Null where the item does not begin with a time.</param>
public sealed record TimelineNote(DateTimeOffset? At, string Text);
