namespace GitSession.World;

/// <summary>Who wrote a line.</summary>
/// <param name="At">When; null while it is in no commit.</param>
/// <param name="Commit">The commit's id, opaque; null while it is in none.</param>
public sealed record LineAuthor(string Name, string Email, DateTimeOffset? At, string? Commit)
{
    public override string ToString() => $"{Name} <{Email}>";
}
