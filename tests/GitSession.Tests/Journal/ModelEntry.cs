using System.Collections.Immutable;

namespace GitSession.Tests.Journal;

/// <summary>
/// What the journal should say, thought of in the simplest way: an entry, as an heir saw it, is the acts that were done in it
/// and the entries it came from. The acts that no other act on the same loop came after decide.
/// </summary>
internal sealed record ModelEntry(string Id, int At, ImmutableList<ModelEntry> Parents, ImmutableDictionary<string, ModelAct> Acts)
{
    public ModelEntry Do(ModelAct act) => this with { Acts = Acts.SetItem(act.Loop, act) };

    public ImmutableHashSet<ModelAct> LastActs(string loop) =>
        Acts.TryGetValue(loop, out var act) ? [act] : ModelAct.Latest(Parents.SelectMany(parent => parent.LastActs(loop)));

    /// <summary>The ids of the entry and of all that it comes from.</summary>
    public ImmutableHashSet<string> Ancestry() => Parents.Aggregate(ImmutableHashSet.Create(Id), (known, parent) => known.Union(parent.Ancestry()));
}
