using System.Text;
using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>
/// A worktree in which git leaves files out (git-sparse-checkout(1)): what is left out of it is read from the index.
/// It is written as any other file is. A live session that git took away with a directory is put back.
/// </summary>
internal sealed class SparseWorkspace(IWorkspace disk, GitProcess git, SessionCopies copies) : IWorkspace
{
    private HashSet<string>? _leftOut;

    // "S" marks a path whose file git does not put into the worktree (git-ls-files(1), -t).
    private HashSet<string> LeftOut => _leftOut ??=
        [.. git.Run("ls-files", "-t", "-z", "--", Paths.Journal, Paths.Context).OrFail().Text.Split('\0').Where(line => line.StartsWith("S ", StringComparison.Ordinal)).Select(line => line[2..])];

    /// <summary>Whether git was ever told to leave files out here.</summary>
    public static bool IsNeeded(Worktree worktree) => File.Exists(Path.Combine(worktree.GitDirectory, "info", "sparse-checkout"));

    public string? Read(string path) =>
        disk.Read(path) ?? (LeftOut.Contains(path) ? git.Run("cat-file", "blob", ":" + path).OrFail().Text : null);

    public string? LeadsTo(string path) => disk.LeadsTo(path);

    public byte[]? ReadStart(string path, int most) =>
        disk.ReadStart(path, most) ?? (LeftOut.Contains(path) && Read(path) is { } text ? [.. Encoding.UTF8.GetBytes(text).Take(most)] : null);

    public void Write(string path, string text) => disk.Write(path, text);

    public void Append(string path, string lines) => disk.Append(path, lines);

    public void Move(string from, string to) => disk.Move(from, to);

    public void Delete(string path) => disk.Delete(path);

    public string? Take(string path) => disk.Take(path);

    public void RemoveUntracked(string path) => disk.RemoveUntracked(path);

    public void RemoveEmptyFolders(string directory) => disk.RemoveEmptyFolders(directory);

    public IReadOnlyList<string> List(string directory)
    {
        if (directory is Paths.LiveSessions)
            PutBackSessions();
        return [.. disk.List(directory).Concat(LeftOut.Where(path => Paths.IsBelow(path, directory))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<FileTrace> Traces(string directory)
    {
        var there = disk.Traces(directory).ToDictionary(trace => trace.Path, StringComparer.Ordinal);
        return [.. List(directory).Select(path => there.TryGetValue(path, out var trace) ? trace : new FileTrace(path, 0, null))];
    }

    public DateTimeOffset? WrittenAt(string path) => disk.WrittenAt(path);

    // The directories' times say nothing of what is not in them.
    public string? Stamp(string directory) => null;

    public bool Holds(string stamp) => false;

    public string? ReadCache(string name) => disk.ReadCache(name);

    public void WriteCache(string name, string text) => disk.WriteCache(name, text);

    public Stream? OpenCache(string name) => disk.OpenCache(name);

    public void WriteCache(string name, Action<Stream> content) => disk.WriteCache(name, content);

    public IDisposable Lock() => disk.Lock();

    public IDisposable? TryLock() => disk.TryLock();

    private void PutBackSessions()
    {
        foreach (var (path, text) in copies.TakenAway())
            disk.Write(path, text);
    }
}
