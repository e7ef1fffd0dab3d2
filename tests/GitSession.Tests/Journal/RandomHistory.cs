using System.Collections.Immutable;
using GitSession.Tests.Support;

namespace GitSession.Tests.Journal;

/// <summary>Clones in which the same random things happen for real and in the model.</summary>
internal sealed class RandomHistory
{
    private readonly bool _byHand;
    private readonly Random _random;
    private readonly Clones _clones;
    private readonly List<Dictionary<string, (ModelEntry Entry, int Revision)>> _models = [];
    private readonly List<string> _loops = [];
    private int _count;

    public RandomHistory(int seed, int clones, bool byHand)
    {
        _byHand = byHand;
        _random = new Random(seed);
        _clones = new Clones(seed);
        for (var i = 0; i < clones; i++)
        {
            Clones.Add(_clones.New());
            _models.Add(new(StringComparer.Ordinal));
        }
    }

    public List<JournalClone> Clones { get; } = [];

    /// <summary>What was done, to be read where a law does not hold.</summary>
    public List<string> Log { get; } = [];

    /// <summary>One thing happens in one clone.</summary>
    /// <returns>The clone's number.</returns>
    public int Step()
    {
        var clone = _random.Next(Clones.Count);
        switch (_random.Next(10))
        {
            case < 5: Session(clone); break;
            case < 7 when _byHand: EditHead(clone); break;
            default: Merge(clone, _random.Next(Clones.Count)); break;
        }
        return clone;
    }

    /// <summary>The acts on each loop that no other came after, as the model has it.</summary>
    public Dictionary<string, ImmutableHashSet<ModelAct>> Deciding(int clone) =>
        _loops.ToDictionary(loop => loop, loop => ModelAct.Latest(Heads(clone).SelectMany(head => head.LastActs(loop))), StringComparer.Ordinal);

    private List<ModelEntry> Heads(int clone)
    {
        var inherited = _models[clone].Values.SelectMany(known => known.Entry.Parents).Select(parent => parent.Id).ToHashSet(StringComparer.Ordinal);
        return [.. _models[clone].Values.Select(known => known.Entry).Where(entry => !inherited.Contains(entry.Id)).OrderBy(entry => entry.Id, StringComparer.Ordinal)];
    }

    private void Session(int clone)
    {
        var open = Open(clone);
        var acts = ImmutableDictionary.CreateBuilder<string, string?>();
        for (var i = _random.Next(3); i > 0; i--)
        {
            var loop = _loops.Count == 0 || _random.Next(4) == 0 ? $"l{_loops.Count}" : _loops[_random.Next(_loops.Count)];
            if (!acts.ContainsKey(loop))
                acts[loop] = open.Contains(loop) && _random.Next(2) == 0 ? null : $"text {++_count}";
            if (!_loops.Contains(loop))
                _loops.Add(loop);
        }
        var parents = Heads(clone).ToImmutableList();
        var id = Clones[clone].Session($"s{++_count}", [.. acts.Select(act => act.Value is null ? LoopActs.Close(act.Key)
            : open.Contains(act.Key) ? LoopActs.Change(act.Key, act.Value) : LoopActs.Open(act.Key, act.Value))]);
        var entry = new ModelEntry(id, ++_count, parents, ImmutableDictionary<string, ModelAct>.Empty);
        foreach (var (loop, text) in acts)
            entry = Act(entry, loop, text);
        Log.Add($"{clone}: session {id} from [{string.Join(' ', parents.Select(parent => parent.Id))}] does {string.Join(", ", acts)}");
        _models[clone][id] = (entry, ++_count);
    }

    private void EditHead(int clone)
    {
        if (Heads(clone) is not { Count: > 0 } heads)
            return;
        var head = heads[_random.Next(heads.Count)];
        if (Clones[clone].Entry(head.Id).OpenLoops.ToList() is not { Count: > 0 } lines)
            return;
        var at = _random.Next(lines.Count);
        var loop = lines[at].Id;
        var text = _random.Next(3) == 0 ? $"text {++_count}" : null;
        if (text is not null)
            Clones[clone].EditLine(head.Id, loop, line => line.Replace($"**: {lines[at].Description}", $"**: {text}", StringComparison.Ordinal));
        else if (_random.Next(2) == 0)
            Clones[clone].Tick(head.Id, loop);
        else
            Clones[clone].RemoveLine(head.Id, loop);
        Log.Add($"{clone}: {head.Id} is edited by hand, {loop} = {text}");
        _models[clone][head.Id] = (Act(head, loop, text), ++_count);
    }

    private void Merge(int clone, int other)
    {
        Log.Add($"{clone}: merges {other}");
        Clones[clone].Merge(Clones[other]);
        foreach (var (id, known) in _models[other])
        {
            if (!_models[clone].TryGetValue(id, out var own) || own.Revision < known.Revision)
                _models[clone][id] = known;
        }
    }

    private HashSet<string> Open(int clone) => [.. Clones[clone].OpenIds()];

    // What is opened and closed in one entry leaves no trace.
    private static ModelEntry Act(ModelEntry entry, string loop, string? text)
    {
        var without = entry with { Acts = entry.Acts.Remove(loop) };
        return text is null && without.LastActs(loop).All(act => act.Text is null)
            ? without
            : entry.Do(new ModelAct(loop, entry.Id, entry.At, text, entry.Ancestry().Remove(entry.Id)));
    }
}
