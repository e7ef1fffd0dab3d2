namespace GitSession.Progress;

/// <summary>A text and the one that came in its place; null where there was or is none.</summary>
public sealed record TextChange(string? From, string? To)
{
    public override string ToString() => $"{From ?? "null"} -> {To ?? "null"}";
}
