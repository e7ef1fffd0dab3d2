using System.IO.Enumeration;
using System.Text;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>The texts of a worktree on disk.</summary>
internal sealed class DiskWorkspace(Worktree worktree) : IWorkspace
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Two changes within one tick of the file system's clock look like one: a stamp must be older than that.
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    private readonly Containment _inside = new(worktree.Root);
    private readonly AtomicFile _caches = new(worktree.Drafts);
    private readonly SessionCopies _copies = new(worktree);

    // The git directory may lie on another file system, across which nothing is renamed; git ignores this place.
    private AtomicFile Files => new(_inside.Resolve(Paths.LiveSessions + "/.drafts"));

    public string? Read(string path)
    {
        var file = _inside.Resolve(path);
        if (Directory.Exists(file))
            throw new Refusal(RefusalReason.NotAFile, path);
        return Disk.Try(path, () => File.Exists(file) ? Bytes(file) : null) is { } bytes ? Decode(path, bytes) : null;
    }

    public string? LeadsTo(string path) => _inside.Target(path);

    public byte[]? ReadStart(string path, int most)
    {
        var file = _inside.Resolve(path);
        if (Directory.Exists(file))
            throw new Refusal(RefusalReason.NotAFile, path);
        return Disk.Try(path, () => File.Exists(file) ? Start(file, most) : null);
    }

    public void Write(string path, string text)
    {
        var file = _inside.Resolve(path);
        if (Directory.Exists(file))
            throw new Refusal(RefusalReason.NotAFile, path);
        var content = Strict.GetBytes(text);
        Disk.Try(path, () => Files.Write(file, content));
        if (SessionCopies.Concerns(path))
            _copies.Keep(path, content);
    }

    public void Append(string path, string lines)
    {
        var file = _inside.Resolve(path);
        Disk.Try(path, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file) ?? "");
            // .NET writes where the end was when it opened the file (dotnet/runtime never asks for O_APPEND): two at once would write to one place.
            using var turn = WorktreeLock.TakeToAppend(worktree.OwnDirectory);
            using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            stream.Write(Strict.GetBytes(EndsInLine(file) ? "\n" + lines : lines));
        });
    }

    // A rename that replaces nothing: .NET links the file to its new name, which fails where that is taken, and takes the old one away.
    public void Move(string from, string to)
    {
        var (file, place) = (_inside.Lexical(from), _inside.Resolve(to));
        if (Path.Exists(place))
            throw new Refusal(RefusalReason.PlaceTaken, to);
        if (!File.Exists(file))
            throw new Refusal(RefusalReason.NoSuchFile, from);
        Disk.Try(from, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(place) ?? "");
            File.Move(file, place, overwrite: false);
        });
    }

    public void Delete(string path)
    {
        var file = _inside.Resolve(path);
        if (SessionCopies.Concerns(path))
            _copies.Forget(path);
        if (File.Exists(file))
            Disk.Try(path, () => File.Delete(file));
    }

    // A rename has one winner, and it moves a symbolic link itself and not what that leads to.
    public string? Take(string path)
    {
        var file = _inside.Lexical(path);
        var taken = Path.Combine(_inside.Resolve(Paths.LiveSessions + "/.drafts"), $"taken-{Guid.NewGuid():N}");
        return Disk.Try(path, () =>
        {
            if (!File.Exists(file))
                return null;
            Directory.CreateDirectory(Path.GetDirectoryName(taken) ?? "");
            if (!TryMove(file, taken))
                return null;
            var bytes = new FileInfo(taken).LinkTarget is null ? Bytes(taken) : [];
            File.Delete(taken);
            return Encoding.UTF8.GetString(bytes);
        });
    }

    public void RemoveUntracked(string path)
    {
        var place = _inside.Lexical(path);
        if (new DirectoryInfo(place) is { Exists: true, LinkTarget: null })
            throw new Refusal(RefusalReason.NotAFile, path);
        Disk.Try(path, () => File.Delete(place));
    }

    public void RemoveEmptyFolders(string directory)
    {
        var place = _inside.Lexical(directory);
        if (Directory.Exists(place))
            Disk.Try(directory, () => RemoveIfEmpty(new DirectoryInfo(place)));
    }

    public IReadOnlyList<string> List(string directory)
    {
        var found = Found(directory, static (ref _, path) => path);
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    public IReadOnlyList<FileTrace> Traces(string directory)
    {
        var found = Found(directory, static (ref entry, path) => FileStat.Of(entry.Directory, entry.FileName) is { } stat
            ? new FileTrace(path, stat.Size, stat.IsLink ? null : stat.ChangedAt)
            : new FileTrace(path, entry.Length, entry.Attributes.HasFlag(FileAttributes.ReparsePoint) ? null : entry.LastWriteTimeUtc));
        found.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        return found;
    }

    public DateTimeOffset? WrittenAt(string path) =>
        new FileInfo(_inside.Resolve(path)) is { Exists: true } file ? new DateTimeOffset(file.LastWriteTimeUtc) : null;

    public string? Stamp(string directory)
    {
        var place = _inside.Resolve(directory);
        if (!Directory.Exists(place))
            return null;
        var stamps = new FileSystemEnumerable<string>(place, (ref entry) => entry.ToFullPath(), Recursive)
        {
            ShouldIncludePredicate = (ref entry) => IsFolder(ref entry),
            ShouldRecursePredicate = (ref entry) => IsFolder(ref entry),
        }.Prepend(place).Select(folder => (Folder: folder, Changed: Directory.GetLastWriteTimeUtc(folder))).ToList();
        return stamps.Exists(stamp => DateTime.UtcNow - stamp.Changed < Tick)
            ? null
            : string.Join('|', stamps.Select(stamp => $"{Path.GetRelativePath(worktree.Root, stamp.Folder)}={stamp.Changed.Ticks}"));
    }

    // A folder whose time did not change has the subfolders that it had, so that the stamp itself says where to look.
    public bool Holds(string stamp) =>
        stamp is not "" && stamp.Split('|').All(part => part.LastIndexOf('=') is var at and > 0
            && Path.Combine(worktree.Root, part[..at]) is var folder
            && Directory.Exists(folder)
            && Directory.GetLastWriteTimeUtc(folder).Ticks.ToString() == part[(at + 1)..]);

    // What was derived can be derived again.
    public string? ReadCache(string name)
    {
        var file = Path.Combine(worktree.OwnDirectory, name);
        try
        {
            return File.Exists(file) ? File.ReadAllText(file) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void WriteCache(string name, string text) => WriteCache(name, stream => stream.Write(Strict.GetBytes(text)));

    public void WriteCache(string name, Action<Stream> content)
    {
        try
        {
            _caches.Write(Path.Combine(worktree.OwnDirectory, name), content);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }

    // It is replaced whole, so that a reader goes on with what it opened.
    public Stream? OpenCache(string name)
    {
        try
        {
            return new FileStream(Path.Combine(worktree.OwnDirectory, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public IDisposable Lock() => Tidied(Disk.Try(".git/gitsession", () => WorktreeLock.Take(worktree.OwnDirectory)));

    public IDisposable? TryLock() => Disk.Try(".git/gitsession", () => WorktreeLock.TryTake(worktree.OwnDirectory)) is { } turn ? Tidied(turn) : null;

    // What was killed, or found the disk full, left half a line: it must not take the next one with it.
    private static bool EndsInLine(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (stream.Length == 0)
            return false;
        stream.Seek(-1, SeekOrigin.End);
        return stream.ReadByte() is not '\n';
    }

    // A pipe has no length either, and whoever reads it waits for a writer.
    private static byte[] Bytes(string file) => new FileInfo(file).Length == 0 ? [] : File.ReadAllBytes(file);

    private static byte[] Start(string file, int most)
    {
        if (new FileInfo(file).Length == 0)
            return [];
        using var stream = File.OpenRead(file);
        var bytes = new byte[Math.Min(most, stream.Length)];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    private IDisposable Tidied(IDisposable turn)
    {
        _caches.RemoveLeftovers();
        Files.RemoveLeftovers();
        return turn;
    }

    private static bool TryMove(string from, string to)
    {
        try
        {
            File.Move(from, to);
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    // A repository may have folders that are empty and needed, such as refs/tags.
    private static void RemoveIfEmpty(DirectoryInfo folder)
    {
        if (folder.LinkTarget is not null || Path.Exists(Path.Combine(folder.FullName, ".git")))
            return;
        foreach (var inner in folder.EnumerateDirectories().ToList())
            RemoveIfEmpty(inner);
        if (!folder.EnumerateFileSystemInfos().Any())
            folder.Delete();
    }

    private static readonly EnumerationOptions Recursive = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private delegate T Told<T>(ref FileSystemEntry entry, string path);

    private List<T> Found<T>(string directory, Told<T> told)
    {
        var place = _inside.Resolve(directory);
        if (File.Exists(place))
            throw new Refusal(RefusalReason.NotADirectory, directory);
        if (!Directory.Exists(place))
            return [];
        return Disk.Try(directory, () => new FileSystemEnumerable<T>(
            place,
            (ref entry) => told(ref entry, PathOf(ref entry, directory, place)),
            Recursive)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory || entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
            ShouldRecursePredicate = (ref entry) => IsFolder(ref entry),
        }.ToList());
    }

    // Most files lie in the directory itself, and there may be thousands.
    private static string PathOf(ref FileSystemEntry entry, string directory, string place) => entry.Directory.Length <= place.Length
        ? string.Concat(directory, "/", entry.FileName)
        : $"{directory}/{entry.Directory[(place.Length + 1)..].ToString().Replace(Path.DirectorySeparatorChar, '/')}/{entry.FileName}";

    private static bool IsFolder(ref FileSystemEntry entry) =>
        entry.IsDirectory && !entry.FileName.StartsWith('.') && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static string Decode(string path, byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException error)
        {
            throw new DamagedDocument(path, bytes.AsSpan(0, Math.Max(0, error.Index)).Count((byte)'\n') + 1, "UTF-8 text");
        }
    }
}
