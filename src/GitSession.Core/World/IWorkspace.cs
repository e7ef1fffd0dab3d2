namespace GitSession.World;

/// <summary>
/// The texts of one worktree, by path relative to its root with '/' between the parts.
/// A text is UTF-8 and comes and goes byte for byte, a byte order mark included.
/// No path reaches a place outside the worktree, also not through a symbolic link.
/// </summary>
public interface IWorkspace
{
    /// <summary>The text, or null where there is no such file.</summary>
    /// <exception cref="Text.DamagedDocument">The file is not UTF-8.</exception>
    /// <exception cref="Refusal">The path is a directory, or leads out of the worktree.</exception>
    string? Read(string path);

    /// <summary>What a symbolic link at this path leads to, through whatever others, relative to the root; null where there is none.</summary>
    /// <exception cref="Refusal">It leads out of the worktree.</exception>
    string? LeadsTo(string path);

    /// <summary>The first bytes of a file, whatever it holds; null where there is no such file.</summary>
    /// <exception cref="Refusal">The path is a directory, or leads out of the worktree.</exception>
    byte[]? ReadStart(string path, int most);

    /// <summary>
    /// Puts the text there whole or not at all: after a crash at any instant the file holds the old text or the new one.
    /// Missing directories are made.
    /// </summary>
    /// <exception cref="Refusal">It cannot be written: no space, no permission.</exception>
    void Write(string path, string text);

    /// <summary>
    /// Adds lines at a text's end at once, on a line of their own, whoever else does the same. It waits for nobody but those, and for no disk: what is added may be lost where the machine crashes.
    /// </summary>
    void Append(string path, string lines);

    /// <summary>Puts a file elsewhere, whole or not at all. Missing directories are made.</summary>
    /// <exception cref="Refusal">It is not there, something lies at the other place, or it cannot be moved.</exception>
    void Move(string from, string to);

    /// <summary>Removes a file of ours; one that is not there is no error.</summary>
    void Delete(string path);

    /// <summary>Takes a text away: of several that ask, one is answered with it. Null where there is none, empty where it is no text.</summary>
    string? Take(string path);

    /// <summary>Removes a file that is not ours, or a symbolic link and not what it leads to; one that is not there is no error.</summary>
    /// <exception cref="Refusal">It is a directory, lies behind a symbolic link, or cannot be removed.</exception>
    void RemoveUntracked(string path);

    /// <summary>Removes a folder and those below it that hold no file. One that holds a file or a repository, or is a symbolic link, stays.</summary>
    void RemoveEmptyFolders(string directory);

    /// <summary>The files below a directory, in subfolders too, sorted by path; none where there is no such directory.</summary>
    IReadOnlyList<string> List(string directory);

    /// <summary>The same files in the same order, each with what tells a change of it.</summary>
    IReadOnlyList<FileTrace> Traces(string directory);

    /// <summary>When the file was last written, or null where there is none.</summary>
    DateTimeOffset? WrittenAt(string path);

    /// <summary>
    /// A value that stands for the files that are there, below the directory, by name;
    /// null while it would not tell a next change from this one, which is so for a moment after each.
    /// </summary>
    string? Stamp(string directory);

    /// <summary>Whether no file was added, removed or renamed below the directory since the stamp was taken.</summary>
    bool Holds(string stamp);

    /// <summary>A text that was derived and can be derived again, kept outside the worktree; null where there is none.</summary>
    string? ReadCache(string name);

    /// <summary>Keeps a derived text. A failure to do so is no error.</summary>
    void WriteCache(string name, string text);

    /// <summary>Derived bytes that are kept likewise, to be read from any place in them; null where there are none.</summary>
    Stream? OpenCache(string name);

    /// <summary>Keeps derived bytes that need not be in memory as a whole: all that is written to the stream, or nothing. A failure to do so is no error.</summary>
    void WriteCache(string name, Action<Stream> content);

    /// <summary>Takes the right to change texts, waiting a bounded time for another process; it is given back on disposal or at the process's end.</summary>
    /// <exception cref="Refusal">Another process held it all the time.</exception>
    IDisposable Lock();

    /// <summary>Takes that right at once, or answers null where another process has it: for what may as well be left undone.</summary>
    IDisposable? TryLock();
}
