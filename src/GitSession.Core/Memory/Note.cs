namespace GitSession.Memory;

/// <summary>A word to the next session.</summary>
public sealed record Note(string Text, NoteKind Kind = NoteKind.Note);
