using System.Runtime.InteropServices;

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
        var (heirs, waiting) = (new Dictionary<string, List<string>>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var (id, thing) in byId)
        {
            var links = linksOf(thing).Where(link => link != id && byId.ContainsKey(link)).Distinct(StringComparer.Ordinal).ToList();
            waiting[id] = links.Count;
            foreach (var link in links)
                (CollectionsMarshal.GetValueRefOrAddDefault(heirs, link, out _) ??= new List<string>(1)).Add(id);
        }
        var open = new SortedSet<string>(byId.Keys, StringComparer.Ordinal);
        var free = new SortedSet<string>(open.Where(id => waiting[id] == 0), StringComparer.Ordinal);
        while ((free.Min ?? open.Min) is { } next)
        {
            free.Remove(next);
            open.Remove(next);
            yield return byId[next];
            free.UnionWith(heirs.GetValueOrDefault(next, []).Where(heir => --waiting[heir] == 0 && open.Contains(heir)));
        }
    }
}
