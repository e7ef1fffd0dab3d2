using System.Text.Json;

namespace GitSession.Export;

/// <summary>
/// The links of documents that are written one after the other. The server takes them in several transactions and refuses a link that
/// leads nowhere at the end of one, so that a link leads to what is written already; any other is named in `missing`.
/// </summary>
internal sealed class TerminusLinks
{
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    /// <summary>The document is written, and may be linked to.</summary>
    public void Add(string kind, string id) => _written.Add(TerminusId.Of(kind, id));

    /// <summary>Those links that lead somewhere, and in `missing` the names of the others.</summary>
    /// <param name="json">The document.</param>
    /// <param name="links">By property: the links, as kind and id.</param>
    public void Set(Utf8JsonWriter json, params IReadOnlyList<(string Property, IEnumerable<(string Kind, string Id)> To)> links)
    {
        foreach (var (property, to) in links)
            json.Ids(property, to.Select(Id).Where(_written.Contains).Distinct(StringComparer.Ordinal));
        json.Texts("missing", links.SelectMany(link => link.To).Where(link => !_written.Contains(Id(link))).Select(link => $"{link.Kind} {link.Id}").Distinct(StringComparer.Ordinal));
    }

    private static string Id((string Kind, string Id) link) => TerminusId.Of(link.Kind, link.Id);
}
