namespace GitSession.Framework.CrossReference;

/// <summary>A kind of server that lines name by its scheme or its name.</summary>
/// <param name="Name">How our own code calls it.</param>
/// <param name="Port">Where it listens when nobody says otherwise (IANA, or its own documentation).</param>
/// <param name="Words">What lines call it, in lower case, schemes of URLs too.</param>
internal sealed record KnownService(string Name, int Port, params string[] Words)
{
    /// <summary>The path of its URL begins with the name of a database.</summary>
    public bool HasDatabases { get; init; }

    /// <summary>A word that too many texts have for it to say what they are about.</summary>
    public bool IsCommon { get; init; }
}
