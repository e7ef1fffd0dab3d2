using GitSession.World;

namespace GitSession.Tests.Support;

/// <summary>A worktree that knows which texts were read, and may have one that cannot be taken away.</summary>
public sealed class CountingWorkspace(IWorkspace workspace) : IWorkspace
{
    public List<string> Reads { get; } = [];

    public string? Read(string path)
    {
        Reads.Add(path);
        return workspace.Read(path);
    }

    public string? LeadsTo(string path) => workspace.LeadsTo(path);

    public byte[]? ReadStart(string path, int most) => workspace.ReadStart(path, most);

    /// <summary>How many texts are still written before the process is killed.</summary>
    public int WritesLeft { get; set; } = int.MaxValue;

    public void Write(string path, string text)
    {
        if (WritesLeft-- <= 0)
            throw new OperationCanceledException("killed");
        workspace.Write(path, text);
    }

    public void Append(string path, string lines) => workspace.Append(path, lines);

    /// <summary>How many files are still moved before the process is killed.</summary>
    public int MovesLeft { get; set; } = int.MaxValue;

    public void Move(string from, string to)
    {
        if (MovesLeft-- <= 0)
            throw new OperationCanceledException("killed");
        workspace.Move(from, to);
    }

    public void Delete(string path) => workspace.Delete(path);

    /// <summary>What comes of taking a text away; null where that works.</summary>
    public Refusal? AtTake { get; init; }

    public string? Take(string path) => AtTake is { } refusal ? throw refusal : workspace.Take(path);

    public void RemoveUntracked(string path) => workspace.RemoveUntracked(path);

    public void RemoveEmptyFolders(string directory) => workspace.RemoveEmptyFolders(directory);

    public IReadOnlyList<string> List(string directory) => workspace.List(directory);

    public IReadOnlyList<FileTrace> Traces(string directory) => workspace.Traces(directory);

    public DateTimeOffset? WrittenAt(string path) => workspace.WrittenAt(path);

    public string? Stamp(string directory) => workspace.Stamp(directory);

    public bool Holds(string stamp) => workspace.Holds(stamp);

    public string? ReadCache(string name) => workspace.ReadCache(name);

    public void WriteCache(string name, string text) => workspace.WriteCache(name, text);

    public Stream? OpenCache(string name) => workspace.OpenCache(name);

    public void WriteCache(string name, Action<Stream> content) => workspace.WriteCache(name, content);

    public IDisposable Lock() => workspace.Lock();

    public IDisposable? TryLock() => workspace.TryLock();
}
