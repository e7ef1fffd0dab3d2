using GitSession.Journal;
using GitSession.Memory;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Export;

/// <summary>
/// One walk over the journal with one entry in hand at a time, however long it is: which entries can be read, what each inherited from,
/// and each loop as the entry says it that was acted on last.
/// </summary>
internal sealed class JournalSurvey
{
    private readonly SortedDictionary<string, RecordedSession> _sessions = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (DateTimeOffset At, string Entry, OpenLoop Loop)> _loops = new(StringComparer.Ordinal);
    private readonly List<DamagedDocument> _damaged = [];

    public IReadOnlyCollection<RecordedSession> Sessions => _sessions.Values;

    /// <summary>By id.</summary>
    public IEnumerable<OpenLoop> Loops => _loops.Values.Select(last => last.Loop);

    public IReadOnlyList<DamagedDocument> Damaged => _damaged;

    public static JournalSurvey Of(IWorkspace workspace)
    {
        var survey = new JournalSurvey();
        foreach (var path in workspace.List(Paths.Journal).Where(Paths.IsEntry).Order(StringComparer.Ordinal))
            survey.Look(workspace, path);
        return survey;
    }

    private void Look(IWorkspace workspace, string path)
    {
        try
        {
            if (workspace.Read(path) is { } text)
                Add(EntryDocument.Parse(path, text));
        }
        catch (DamagedDocument damaged)
        {
            _damaged.Add(damaged);
        }
        catch (Refusal)
        {
            _damaged.Add(new DamagedDocument(path, 0, "a file of this repository that can be read"));
        }
    }

    private void Add(Entry entry)
    {
        if (!_sessions.TryAdd(entry.Id, new RecordedSession(entry.Id, entry.Path, [.. entry.InheritedFrom])))
        {
            _damaged.Add(new DamagedDocument(entry.Path, 0, $"a name of its own, {_sessions[entry.Id].Path} has it too"));
            return;
        }
        foreach (var line in entry.Loops)
        {
            if (!_loops.TryGetValue(line.Id, out var last) || (last.At, last.Entry).CompareTo((entry.At, entry.Id)) < 0)
                _loops[line.Id] = (entry.At, entry.Id, LoopOf(line, entry));
        }
    }

    private static OpenLoop LoopOf(LoopLine line, Entry entry)
    {
        var carried = entry.Carried.GetValueOrDefault(line.Id) ?? new CarriedLoop(entry.Id, 0);
        return line.ToLoop(carried.OpenedIn, carried.Times, line.OpenedAt ?? entry.At);
    }
}
