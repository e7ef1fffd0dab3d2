namespace GitSession.World;

/// <summary>A document of a session's that lies elsewhere now, or is to.</summary>
public sealed record DocumentMove(string From, string To)
{
    /// <summary>
    /// Among what came and what went those that are one document: an entry, a handoff or suggested rules of the same session, which
    /// an archive or a person put into another folder.
    /// </summary>
    public static IEnumerable<DocumentMove> Among(IEnumerable<string> added, IEnumerable<string> removed)
    {
        var gone = removed.Where(path => Paths.SessionOf(path) is not null).ToLookup(Paths.Written, StringComparer.Ordinal);
        return gone.Count is 0 ? [] : added.Where(path => Paths.SessionOf(path) is not null).Where(path => gone.Contains(Paths.Written(path)))
            .Select(path => new DocumentMove(gone[Paths.Written(path)].First(), path));
    }
}
