using System.Text;
using GitSession.World;

namespace GitSession.Tests.Support;

/// <summary>The texts of a worktree in memory. It passes the same contract suite as the disk.</summary>
public sealed class InMemoryWorkspace(TimeProvider time) : IWorkspace
{
    private readonly SortedDictionary<string, (string Text, DateTimeOffset At)> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _caches = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _bytes = new(StringComparer.Ordinal);
    private int _names;

    public string? Read(string path)
    {
        if (_files.TryGetValue(path, out var file))
            return file.Text;
        return _files.Keys.Any(other => Paths.IsBelow(other, path)) ? throw new Refusal(RefusalReason.NotAFile, path) : null;
    }

    public string? LeadsTo(string path) => null;

    public byte[]? ReadStart(string path, int most) => Read(path) is { } text ? [.. Encoding.UTF8.GetBytes(text).Take(most)] : null;

    public void Write(string path, string text)
    {
        _names += _files.ContainsKey(path) ? 0 : 1;
        _files[path] = (text, time.GetUtcNow());
    }

    public void Append(string path, string lines) => Write(path, Read(path) is { Length: > 0 } there ? there.TrimEnd('\n') + "\n" + lines : lines);

    public void Move(string from, string to)
    {
        if (_files.ContainsKey(to))
            throw new Refusal(RefusalReason.PlaceTaken, to);
        if (!_files.Remove(from, out var file))
            throw new Refusal(RefusalReason.NoSuchFile, from);
        (_files[to], _names) = (file, _names + 1);
    }

    public void Delete(string path) => _names += _files.Remove(path) ? 1 : 0;

    public string? Take(string path)
    {
        var text = Read(path);
        Delete(path);
        return text;
    }

    public void RemoveUntracked(string path)
    {
        if (_files.Keys.Any(other => Paths.IsBelow(other, path)))
            throw new Refusal(RefusalReason.NotAFile, path);
        Delete(path);
    }

    // A folder that holds no file is not there.
    public void RemoveEmptyFolders(string directory)
    {
    }

    public IReadOnlyList<string> List(string directory) =>
        _files.ContainsKey(directory)
            ? throw new Refusal(RefusalReason.NotADirectory, directory)
            : [.. _files.Keys.Where(path => Paths.IsBelow(path, directory))];

    public IReadOnlyList<FileTrace> Traces(string directory) =>
        [.. List(directory).Select(path => new FileTrace(path, Encoding.UTF8.GetByteCount(_files[path].Text), _files[path].At))];

    public DateTimeOffset? WrittenAt(string path) => _files.TryGetValue(path, out var file) ? file.At : null;

    public string? Stamp(string directory) => _names.ToString();

    public bool Holds(string stamp) => stamp == _names.ToString();

    public string? ReadCache(string name) => _caches.GetValueOrDefault(name);

    public void WriteCache(string name, string text) => _caches[name] = text;

    public Stream? OpenCache(string name) => _bytes.TryGetValue(name, out var bytes) ? new MemoryStream(bytes) : null;

    public void WriteCache(string name, Action<Stream> content)
    {
        using var bytes = new MemoryStream();
        content(bytes);
        _bytes[name] = bytes.ToArray();
    }

    public IDisposable Lock() => new Turn();

    public IDisposable? TryLock() => new Turn();

    private sealed class Turn : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
