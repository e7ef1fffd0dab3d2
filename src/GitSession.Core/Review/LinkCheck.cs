using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Review;

/// <summary>Links of documents to files that are not there. It collects them, so that git is asked once what HEAD has.</summary>
internal sealed class LinkCheck(IWorkspace workspace, IRepository repository)
{
    private readonly List<Link> _links = [];

    /// <exception cref="DamagedDocument">It nests too deeply to be read.</exception>
    public void Add(string path, string text)
    {
        if (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            _links.AddRange(MarkdownLink.In(path, text).Select(link => Read(path, link)).OfType<Link>());
    }

    public IEnumerable<DocumentFinding> Run()
    {
        var unknown = _links.Where(link => !link.Places.Any(IsInWorktree)).ToList();
        var missing = repository.Missing([.. unknown.SelectMany(link => link.Places).Distinct()]).ToImmutableHashSet(StringComparer.Ordinal);
        return unknown.Where(link => link.Places.All(missing.Contains)).Select(link => new DocumentFinding(link.File, link.Line, DocumentFault.BrokenLink, link.Target));
    }

    private bool IsInWorktree(string path)
    {
        try
        {
            return workspace.WrittenAt(path) is not null;
        }
        catch (Refusal)
        {
            return true; // a link that leads elsewhere is there
        }
    }

    // A scheme, an anchor, a place on a host, what leads out of the repository: nothing here can tell of those.
    private static Link? Read(string path, MarkdownLink link)
    {
        var target = link.Target.Split('#', '?')[0];
        if (target is "" or ['/', ..] or ['\\', ..] || target.AsSpan().ContainsAny(':', '\0', '\n'))
            return null;
        var said = Uri.UnescapeDataString(target);
        var folder = path[..(path.LastIndexOf('/') + 1)];
        // Whoever writes in a list of paths thinks of the repository's root.
        string[] places = [.. new[] { Resolve(folder + said), Resolve(said) }.OfType<string>().Distinct()];
        return places is [] ? null : new Link(path, link.Line, link.Target, [.. places]);
    }

    private static string? Resolve(string path)
    {
        var parts = new Stack<string>();
        foreach (var part in path.Split('/').Where(part => part is not ("" or ".")))
        {
            if (part is not "..")
                parts.Push(part);
            else if (!parts.TryPop(out _))
                return null;
        }
        return parts.Count is 0 ? null : string.Join('/', parts.Reverse());
    }

    private sealed record Link(string File, int Line, string Target, ImmutableArray<string> Places);
}
