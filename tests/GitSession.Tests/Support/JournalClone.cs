using GitSession.Journal;
using GitSession.Memory;
using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Tests.Support;

/// <summary>One clone of a journal, or one branch: sessions are held in it, people edit its entries, other clones are merged into it.</summary>
public sealed class JournalClone
{
    private readonly Clones _clones;
    private readonly Caller _caller;
    private readonly Dictionary<string, int> _revisions = new(StringComparer.Ordinal);

    public JournalClone(Clones clones)
    {
        _clones = clones;
        _caller = new Caller(new Lazy<Owner?>(new Owner(4711, clones.Time.Now)), _ => true, Session: null);
        Workspace = new InMemoryWorkspace(clones.Time);
    }

    public InMemoryWorkspace Workspace { get; }

    public IEnumerable<string> Heads => new JournalReader(Workspace, _clones.Time).Heads().Select(head => head.Id);

    /// <summary>A whole session: what it inherits, what it does, its entry.</summary>
    /// <returns>The entry's id.</returns>
    public string Session(string focus, params Func<WorkingMemory, WorkingMemory>[] acts)
    {
        var repository = new FakeRepository(Workspace);
        _clones.Time.PassMinutes(1);
        new StartSession(Workspace, repository, Settings.Default, _clones.Time, _clones.Random).Run(new StartRequest { Focus = focus }, _caller);
        foreach (var act in acts)
            new EditSession(Workspace, _clones.Time).Run(_caller, (session, _) => act(session.Memory));
        _clones.Time.PassMinutes(1);
        var report = new CloseSession(Workspace, repository, new FakeProcesses().Processes, Settings.Default, _clones.Time).Run(new CloseRequest(Commit: false), _caller);
        _revisions[report.Entry.Path] = _clones.NextRevision();
        return report.Entry.Id;
    }

    /// <summary>Sessions that carry on and do nothing to any loop.</summary>
    public void IdleSessions(int count)
    {
        for (var i = 0; i < count; i++)
            Session($"idle {i}");
    }

    public JournalClone Fork()
    {
        var fork = _clones.New();
        fork.Merge(this);
        return fork;
    }

    /// <summary>Takes over the entries of the other clones, and of those that both have the later text.</summary>
    public JournalClone Merge(params IEnumerable<JournalClone> others)
    {
        foreach (var other in others)
        {
            foreach (var path in other.Workspace.List(Paths.Journal).Where(path => _revisions.GetValueOrDefault(path, -1) < other._revisions[path]))
                Put(path, other.Text(path), other._revisions[path]);
        }
        return this;
    }

    public Inheritance Inherit() => Inheritance.Of(new JournalReader(Workspace, _clones.Time), _clones.Time.Now);

    /// <summary>What is open, a line a loop, with all that is known of it.</summary>
    public string Open() => string.Join('\n', Inherit().Loops);

    public IEnumerable<string> OpenIds() => Inherit().Loops.Select(loop => loop.Id);

    public OpenLoop Loop(string id) => Inherit().Loops.Single(loop => loop.Id == id);

    public Entry Entry(string id) => EntryDocument.Parse(Paths.Entry(id), Text(Paths.Entry(id)));

    /// <summary>A person writes an entry.</summary>
    public void WriteByHand(string id, string text) => Put(Paths.Entry(id), text, _clones.NextRevision());

    /// <summary>A person edits the line of a loop; a new line that is null removes it.</summary>
    public void EditLine(string entry, string loop, Func<string, string?> edit)
    {
        var lines = Text(Paths.Entry(entry)).Split('\n').Select(line => line.Contains($"<!-- loop {loop} ", StringComparison.Ordinal) ? edit(line) : line);
        WriteByHand(entry, string.Join('\n', lines.OfType<string>()));
    }

    public void Tick(string entry, string loop) => EditLine(entry, loop, line => line.Replace("[ ]", "[x]", StringComparison.Ordinal));

    public void Untick(string entry, string loop) => EditLine(entry, loop, line => line.Replace("[x]", "[ ]", StringComparison.Ordinal));

    public void RemoveLine(string entry, string loop) => EditLine(entry, loop, _ => null);

    /// <summary>A person writes a line of their own below Open Loops.</summary>
    public void AddLine(string entry, string line) =>
        WriteByHand(entry, Text(Paths.Entry(entry)).Replace("## Open Loops\n", $"## Open Loops\n\n{line}\n", StringComparison.Ordinal));

    public void Delete(string entry)
    {
        Workspace.Delete(Paths.Entry(entry));
        _revisions.Remove(Paths.Entry(entry));
    }

    private string Text(string path) => Workspace.Read(path) ?? "";

    private void Put(string path, string text, int revision)
    {
        Workspace.Write(path, text);
        _revisions[path] = revision;
    }
}
