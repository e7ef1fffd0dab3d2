using System.Text;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>A file that the user names on the command line, wherever it lies.</summary>
/// <param name="directory">Where the user stands.</param>
/// <param name="name">As it was typed, which is how errors name it.</param>
internal sealed class NamedFile(string directory, string name)
{
    private string Place => Path.GetFullPath(name, directory);

    /// <summary>The text, or null where there is no such file.</summary>
    /// <exception cref="Refusal">It is a directory, or cannot be read.</exception>
    /// <exception cref="DamagedDocument">It is not UTF-8.</exception>
    public string? TryRead()
    {
        if (Directory.Exists(Place))
            throw new Refusal(RefusalReason.NotAFile, name);
        if (!File.Exists(Place))
            return null;
        var bytes = Disk.Try(name, () => File.ReadAllBytes(Place));
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException error)
        {
            throw new DamagedDocument(name, bytes.AsSpan(0, Math.Clamp(error.Index, 0, bytes.Length)).Count((byte)'\n') + 1, "UTF-8 text");
        }
    }

    public string Read() => TryRead() ?? throw new Refusal(RefusalReason.NoSuchFile, name);

    /// <summary>Puts the text there whole or not at all. Behind a symbolic link it is the link's target that is written.</summary>
    public void Write(string text) => Write(stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    /// <summary>The same, line by line, and answers how many there were.</summary>
    public int Write(IEnumerable<string> lines)
    {
        var count = 0;
        Write(stream =>
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
            foreach (var line in lines)
            {
                writer.WriteLine(line);
                count++;
            }
        });
        return count;
    }

    /// <summary>The same file, where nothing of a repository would be lost by writing it.</summary>
    /// <exception cref="Refusal">It lies in the git directory, or where our documents do.</exception>
    public NamedFile OutsideOf(Worktree worktree)
    {
        string[] kept = [worktree.GitDirectory, worktree.CommonDirectory, .. new[] { Paths.Context, Paths.Journal, ".git" }.Select(folder => Path.Combine(worktree.Root, folder))];
        return kept.Any(place => (Target + "/").StartsWith(place + "/", StringComparison.Ordinal)) ? throw new Refusal(RefusalReason.OfTheRepository, name) : this;
    }

    // Behind a symbolic link, what it leads to.
    private string Target => new FileInfo(Place) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Place : Place;

    private void Write(Action<Stream> content) => Disk.Try(name, () =>
    {
        if (Directory.Exists(Place))
            throw new Refusal(RefusalReason.NotAFile, name);
        if (FileStat.Of(Place, behindLinks: true) is { IsRegular: false })
            WriteThrough(content);
        else
            new AtomicFile(Path.GetDirectoryName(Target) ?? directory).Write(Target, content);
    });

    // A terminal, a pipe or a device is written to, and never replaced.
    private void WriteThrough(Action<Stream> content)
    {
        using var stream = new FileStream(Place, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        content(stream);
    }
}
