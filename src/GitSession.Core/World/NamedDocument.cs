namespace GitSession.World;

/// <summary>Finds the document of a folder that a person names: by its whole id, or by a part that only one has.</summary>
public static class NamedDocument
{
    /// <param name="paths">The documents that there are.</param>
    /// <param name="kind">What they are, in the words of the command line.</param>
    /// <exception cref="Refusal">None has the name, or several have.</exception>
    public static string Among(IEnumerable<string> paths, string name, string kind)
    {
        var id = Paths.NameOf(name);
        var files = paths.ToList();
        var found = files.FindAll(path => Paths.NameOf(path) == id) is [_, ..] exact ? exact : files.FindAll(path => Paths.NameOf(path).Contains(id, StringComparison.OrdinalIgnoreCase));
        return found switch
        {
            [var path] when id is not "" => path,
            [_, _, ..] => throw new Refusal(RefusalReason.SeveralDocuments, name, [.. found.Select(Paths.NameOf)]),
            _ => throw new Refusal(RefusalReason.UnknownDocument, name, kind),
        };
    }
}
