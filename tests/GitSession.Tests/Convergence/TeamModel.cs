using System.Collections.Immutable;
using GitSession.Tests.Journal;

namespace GitSession.Tests.Convergence;

/// <summary>
/// What is open, thought of in the simplest way: all acts on a loop, and of them those that no other came after, knowing it. It is
/// open where one of these is no closing, and says what the latest of them says. Whoever knows an entry knows what that one knew.
/// </summary>
internal sealed class TeamModel
{
    private readonly Dictionary<string, ImmutableHashSet<string>> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HeldSession> _sessions;
    private readonly List<ModelAct> _acts = [];
    private readonly HashSet<(string Loop, string Text)> _guessed = [];

    public TeamModel(IEnumerable<HeldSession> sessions)
    {
        _sessions = sessions.ToDictionary(session => session.Id, StringComparer.Ordinal);
        foreach (var session in _sessions.Values.OrderBy(session => Known(session.Known).Count))
            _acts.AddRange(Acts(session));
    }

    /// <summary>What somebody who has these entries is told wrongly, a line each; nothing where all is well.</summary>
    public IEnumerable<string> Faults(ImmutableHashSet<string> entries, ImmutableSortedDictionary<string, string> told)
    {
        var open = Open(entries);
        var lost = open.Where(loop => !told.ContainsKey(loop.Key)).Select(loop => $"loop {loop.Key} should say {string.Join(" or ", loop.Value)}, and is not open");
        return LacksSome(entries) ? lost :
        [
            .. lost,
            .. told.Where(loop => !open.ContainsKey(loop.Key)).Select(loop => $"loop {loop.Key} is open with {loop.Value}, and should be closed or unknown"),
            .. told.Where(loop => open.TryGetValue(loop.Key, out var texts) && !texts.Contains(loop.Value) && !_guessed.Contains((loop.Key, loop.Value))).Select(loop => $"loop {loop.Key} should say {string.Join(" or ", open[loop.Key])}, and says {loop.Value}"),
        ];
    }

    // Whoever lacks an entry that another one knew cannot know what was done there. What is told as open then and merely carried is no
    // act; the words that were told stay good for what it says.
    private IEnumerable<ModelAct> Acts(HeldSession session)
    {
        var knew = Known(session.Known);
        var open = Open(session.Known);
        if (LacksSome(session.Known))
            _guessed.UnionWith(session.Open.Where(loop => !open.TryGetValue(loop.Key, out var texts) || !texts.Contains(loop.Value)).Select(loop => (loop.Key, loop.Value)));
        return session.Acts.Select(act => new ModelAct(act.Key, session.Id, session.EndedAt, act.Value, knew));
    }

    private bool LacksSome(ImmutableHashSet<string> entries) => Known(entries).Count > entries.Count;

    private Dictionary<string, ImmutableArray<string>> Open(ImmutableHashSet<string> entries)
    {
        var known = Known(entries);
        return _acts.Where(act => known.Contains(act.Entry)).GroupBy(act => act.Loop, StringComparer.Ordinal).Select(acts => (Id: acts.Key, Texts: Texts(acts))).Where(loop => loop.Texts is not [])
            .ToDictionary(loop => loop.Id, loop => loop.Texts, StringComparer.Ordinal);
    }

    // Of several changes the later one wins; of those of one second any may, as long as it is the same for everybody.
    private static ImmutableArray<string> Texts(IGrouping<string, ModelAct> acts) =>
        ModelAct.Latest(acts).Where(act => act.Text is not null).ToList() is not [] and var open ? [.. Later(open)] : [];

    private static IEnumerable<string> Later(IReadOnlyCollection<ModelAct> changes)
    {
        var last = changes.Max(change => change.At);
        return changes.Where(change => change.At == last).Select(change => change.Text ?? "");
    }

    // What one of them knew of, that one speaks for.
    private ImmutableHashSet<string> Known(ImmutableHashSet<string> entries)
    {
        var behind = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries.OrderByDescending(entry => KnownIn(entry).Count).Where(entry => !behind.Contains(entry)))
            behind.UnionWith(KnownIn(entry));
        return entries.Union(behind);
    }

    private ImmutableHashSet<string> KnownIn(string entry)
    {
        if (!_known.TryGetValue(entry, out var known))
            _known[entry] = known = Known(_sessions[entry].Known);
        return known;
    }
}
