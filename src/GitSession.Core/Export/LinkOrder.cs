namespace GitSession.Export;

/// <summary>
/// The order in which things are exported: each behind those that it links to, as a commit stands behind its parents, and otherwise by
/// id, so that a reader that takes one thing after the other has met what each link leads to. Where links lead in a circle nobody is
/// first, and the circle is entered at its smallest id.
/// </summary>
internal static class LinkOrder
{
    /// <param name="things">Each with an id of its own.</param>
    /// <param name="idOf">The id.</param>
    /// <param name="linksOf">The ids that a thing links to; those that no thing has do not count.</param>
    public static IEnumerable<T> Of<T>(IReadOnlyCollection<T> things, Func<T, string> idOf, Func<T, IEnumerable<string>> linksOf)
    {
        var byId = things.ToDictionary(idOf, StringComparer.Ordinal);
        var links = byId.ToDictionary(thing => thing.Key, thing => Links(thing.Key, linksOf(thing.Value), byId), StringComparer.Ordinal);
        var heirs = links.SelectMany(thing => thing.Value.Select(link => (link, thing.Key))).ToLookup(pair => pair.link, pair => pair.Key, StringComparer.Ordinal);
        var waiting = links.ToDictionary(thing => thing.Key, thing => thing.Value.Count, StringComparer.Ordinal);
        var open = new SortedSet<string>(byId.Keys, StringComparer.Ordinal);
        var free = new SortedSet<string>(open.Where(id => waiting[id] == 0), StringComparer.Ordinal);
        while ((free.Min ?? open.Min) is { } next)
        {
            free.Remove(next);
            open.Remove(next);
            yield return byId[next];
            free.UnionWith(heirs[next].Where(heir => --waiting[heir] == 0 && open.Contains(heir)));
        }
    }

    private static HashSet<string> Links<T>(string id, IEnumerable<string> links, Dictionary<string, T> known) =>
        links.Where(link => link != id && known.ContainsKey(link)).ToHashSet(StringComparer.Ordinal);
}
