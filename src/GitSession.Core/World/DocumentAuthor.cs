namespace GitSession.World;

/// <summary>A commit that wrote a document, and who says to be its author.</summary>
/// <param name="Commit">Its id, opaque.</param>
public sealed record DocumentAuthor(string Commit, string Name, string Email)
{
    /// <summary>It has a good signature of a key that git trusts; never where nobody asked for signatures.</summary>
    public bool IsSigned { get; init; }

    public override string ToString() => $"{Name} <{Email}>";
}
