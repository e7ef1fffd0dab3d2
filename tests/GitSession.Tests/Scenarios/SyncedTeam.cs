using System.Collections.Immutable;
using System.Text.Json;
using GitSession.Tests.Journal;
using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

/// <summary>Real clones of one bare repository in which random sessions are held and synced, and the model of what is then open.</summary>
internal sealed class SyncedTeam : IDisposable
{
    private readonly Terminal _terminal = new();
    private readonly Random _random;
    private readonly string[] _clones;
    private readonly List<int> _turns;
    private readonly Dictionary<string, ModelEntry> _model = new(StringComparer.Ordinal);
    private readonly HashSet<string> _loops = new(StringComparer.Ordinal);
    private int _count;

    public SyncedTeam(int seed, int clones, int sessions)
    {
        _random = new Random(seed);
        var place = Path.GetDirectoryName(_terminal.Directory) ?? "";
        _clones = [.. Enumerable.Range(0, clones).Select(clone => Path.Combine(place, $"clone-{clone}"))];
        _turns = [.. Enumerable.Range(0, clones * sessions).Select(turn => turn % clones)];
        File.WriteAllText(_terminal.Environment["GIT_CONFIG_GLOBAL"], "[user]\n\tname = Robbie\n\temail = robbie@example.org\n[maintenance]\n\tauto = false\n[core]\n\tfsync = none\n");
        Begin(Path.Combine(place, "remote.git"));
    }

    /// <summary>What was done, to be read where a law does not hold.</summary>
    public List<string> Log { get; } = [];

    /// <summary>What was left to a person.</summary>
    public List<string> Refused { get; } = [];

    /// <summary>Whoever's turn it is holds a session in what was there after their last sync, and mostly syncs; in the end everybody does.</summary>
    public void Work()
    {
        while (_turns is not [])
        {
            var at = _random.Next(_turns.Count);
            Session(_turns[at]);
            if (_random.Next(4) > 0)
                Sync(_turns[at]);
            _turns.RemoveAt(at);
        }
        // After the first round the last one has everything.
        foreach (var clone in Enumerable.Range(0, _clones.Length).Concat(Enumerable.Range(0, _clones.Length - 1)))
            Sync(clone);
    }

    public IEnumerable<SyncedClone> Each()
    {
        foreach (var clone in _clones)
        {
            _terminal.Directory = clone;
            var loops = _terminal.Session("status", "--json").Json.GetProperty("open_loops");
            yield return new SyncedClone(
                [.. Entries(clone)],
                _terminal.Git("status", "--porcelain"),
                loops.EnumerateArray().ToImmutableSortedDictionary(loop => Text(loop, "id"), loop => Text(loop, "description"), StringComparer.Ordinal),
                loops.GetRawText());
        }
    }

    /// <summary>What the model says is open where all entries are there: of several changes the latest one's words.</summary>
    public ImmutableSortedDictionary<string, string> Expected() => Open(_model.Values);

    public void Dispose() => _terminal.Dispose();

    // Whoever rebases, the others merge.
    private void Begin(string remote)
    {
        _terminal.Session("init", "--no-hooks");
        _terminal.Git("add", ".");
        _terminal.Git("commit", "--quiet", "-m", "init");
        _terminal.Git("clone", "--quiet", "--bare", ".", remote);
        foreach (var clone in _clones)
            _terminal.Git("clone", "--quiet", remote, clone);
        _terminal.Git("-C", _clones[0], "config", "pull.rebase", "true");
    }

    private void Session(int clone)
    {
        _terminal.Directory = _clones[clone];
        _terminal.Time.PassMinutes(7);
        var known = Entries(_clones[clone]).Select(id => _model[id]).ToList();
        var id = Text(_terminal.Session("start", $"Session {++_count}", "--json").Json.GetProperty("session"), "id");
        var entry = new ModelEntry(id, ++_count, Heads(known), ImmutableDictionary<string, ModelAct>.Empty);
        foreach (var (loop, text) in Acts(Open(known)))
            entry = entry.Do(new ModelAct(loop, id, entry.At, text, entry.Ancestry().Remove(id)));
        _terminal.Time.PassMinutes(7);
        _terminal.Session("close").Code.ShouldBe(0);
        Log.Add($"{clone}: {id} from [{string.Join(' ', entry.Parents.Select(parent => parent.Id))}] does {string.Join(", ", entry.Acts.Values.Select(act => $"{act.Loop} = {act.Text}"))}");
        _model[id] = entry;
    }

    // A loop is opened, changed or closed at most once in a session.
    private List<(string Loop, string? Text)> Acts(ImmutableSortedDictionary<string, string> open)
    {
        var acts = open.Keys.OrderBy(_ => _random.Next()).Take(_random.Next(3)).Select(loop => (loop, Change(loop))).ToList();
        for (var i = _random.Next(3); i > 0; i--)
        {
            var text = $"text {++_count}";
            var loop = _terminal.Session("loop", "add", text, "--why", "it waits").Out.Trim();
            _loops.Add(loop);
            acts.Add((loop, text));
        }
        return acts;
    }

    // Null where it was closed.
    private string? Change(string loop)
    {
        var text = _random.Next(2) == 0 ? null : $"text {++_count}";
        (text is null ? _terminal.Session("loop", "close", loop) : _terminal.Session("loop", "edit", loop, "--text", text)).Code.ShouldBe(0);
        return text;
    }

    private void Sync(int clone)
    {
        _terminal.Directory = _clones[clone];
        var answer = _terminal.Session("sync");
        Log.Add($"{clone}: {answer.Out.ReplaceLineEndings(" ")}");
        if (answer.Code is not 0)
            Refused.Add(answer.Error);
    }

    private ImmutableSortedDictionary<string, string> Open(ICollection<ModelEntry> known)
    {
        var heads = Heads(known);
        return _loops.Select(loop => (Loop: loop, Changes: ModelEntry.Latest(heads.SelectMany(head => head.LastActs(loop))).Where(act => act.Text is not null).ToList()))
            .Where(one => one.Changes is not [])
            .ToImmutableSortedDictionary(one => one.Loop, one => one.Changes.MaxBy(change => change.At)?.Text ?? "", StringComparer.Ordinal);
    }

    private static ImmutableList<ModelEntry> Heads(ICollection<ModelEntry> known)
    {
        var inherited = known.SelectMany(entry => entry.Parents).Select(parent => parent.Id).ToHashSet(StringComparer.Ordinal);
        return [.. known.Where(entry => !inherited.Contains(entry.Id)).OrderBy(entry => entry.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Entries(string clone) =>
        Directory.EnumerateFiles(Path.Combine(clone, "journal"), "*.md").Select(file => Path.GetFileNameWithoutExtension(file) ?? "").Where(name => name.StartsWith("20", StringComparison.Ordinal));

    private static string Text(JsonElement element, string key) => element.GetProperty(key).GetString() ?? "";
}
