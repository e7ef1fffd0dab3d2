using GitSession.Journal;
using GitSession.Memory;
using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Tests.Support;

/// <summary>A worktree in memory with its use cases at hand, so that a test reads as the story that it tells.</summary>
public sealed class InMemoryDay
{
    private readonly HashSet<int> _dead = [];

    public InMemoryDay()
    {
        Workspace = new InMemoryWorkspace(Time);
        Repository = new FakeRepository(Workspace);
        Me = new Owner(4711, Time.Now);
    }

    public FixedTime Time { get; } = new();

    public InMemoryWorkspace Workspace { get; }

    public FakeRepository Repository { get; }

    public FakeProcesses Machine { get; } = new();

    public Settings Settings { get; set; } = Settings.Default;

    public Random Random { get; } = new(1);

    /// <summary>The process that calls.</summary>
    public Owner? Me { get; set; }

    /// <summary>The session that the caller names.</summary>
    public string? Named { get; set; }

    public Caller Caller => new(new Lazy<Owner?>(Me), owner => !_dead.Contains(owner.Pid), Named);

    public LiveSession Live => new LiveSessions(Workspace).Pick(Caller);

    public void Kill(Owner owner) => _dead.Add(owner.Pid);

    public StartReport Start(string? focus = null, StartChoice choice = StartChoice.Plain, params string[] goals) =>
        Start(new StartRequest { Focus = focus, Choice = choice, Goals = [.. goals] });

    public StartReport Start(StartRequest request) =>
        new StartSession(Workspace, Repository, Settings, Time, Random).Run(request, Caller);

    public SessionEdit Edit(Func<WorkingMemory, WorkingMemory> change) =>
        new EditSession(Workspace, Time).Run(Caller, (session, _) => change(session.Memory));

    public OpenLoop Open(string description, string? why = null, Urgency urgency = Urgency.Medium, LoopType type = LoopType.Task)
    {
        var id = LoopId.New(Random, Live.KnownLoopIds);
        Edit(memory => memory.Open(new OpenLoop
        {
            Id = id,
            Description = description,
            Context = why,
            Urgency = urgency,
            Type = type,
            OpenedAt = Time.Now,
            OpenedIn = Live.Id,
        }));
        return Live.Memory.Loop(id);
    }

    public StatusReport Status() => new ReadStatus(Workspace, new Belief(Repository, Settings.InheritFrom), Settings, Time).Run(Caller);

    public CloseReport Close(string? summary = null, bool commit = true) => Close(new CloseRequest(summary, Commit: commit));

    public CloseReport Close(CloseRequest request) => new CloseSession(Workspace, Repository, Machine.Processes, Settings, Time).Run(request, Caller);

    public IReadOnlyList<LiveSession> AllLive => new LiveSessions(Workspace).All();

    /// <summary>Every file below our directories, with its text.</summary>
    public IReadOnlyDictionary<string, string?> Files =>
        new[] { Paths.Context, Paths.Journal }.SelectMany(Workspace.List).ToDictionary(path => path, Workspace.Read, StringComparer.Ordinal);

    public Entry Entry(string id) => EntryDocument.Parse(Paths.Entry(id), Workspace.Read(Paths.Entry(id)) ?? "");

    /// <summary>A person opens a file in an editor and replaces a text in it.</summary>
    public void EditByHand(string path, string text, string by) =>
        Workspace.Write(path, (Workspace.Read(path) ?? "").Replace(text, by, StringComparison.Ordinal));
}
