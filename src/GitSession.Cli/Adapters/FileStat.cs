using System.Runtime.InteropServices;
using System.Text;

namespace GitSession.Cli.Adapters;

/// <summary>What statx(2) says of a file in one question. .NET has no door to the time of a file's last change, which nobody can set back.</summary>
internal readonly record struct FileStat(long Size, DateTimeOffset ChangedAt, bool IsLink, bool IsRegular)
{
    // From linux/stat.h and fcntl.h, the same on every architecture.
    private const int FromHere = -100;
    private const int TheLinkItself = 0x100;
    private const uint SizeAndChange = 0x200 | 0x80;
    private const int KindOfFile = 0xF000;
    private const int Link = 0xA000;
    private const int Regular = 0x8000;

    // Longer ones than Linux takes (PATH_MAX) are no files.
    private const int LongestPath = 4096;

    /// <summary>Null where the system has no such call, or no such file.</summary>
    /// <param name="behindLinks">What a symbolic link leads to is meant, and not the link itself.</param>
    public static FileStat? Of(ReadOnlySpan<char> file, bool behindLinks = false)
    {
        Span<byte> path = stackalloc byte[LongestPath];
        if (!OperatingSystem.IsLinux() || !Encoding.UTF8.TryGetBytes(file, path[..^1], out var length))
            return null;
        path[length] = 0;
        try
        {
            return Ask(FromHere, ref path[0], behindLinks ? 0 : TheLinkItself, SizeAndChange, out var answer) == 0
                ? new FileStat(answer.Size, DateTimeOffset.FromUnixTimeSeconds(answer.ChangedSeconds).AddTicks(answer.ChangedNanoseconds / 100), (answer.Mode & KindOfFile) == Link, (answer.Mode & KindOfFile) == Regular)
                : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null; // a libc of before 2018
        }
    }

    /// <summary>The same of a directory's file, which is asked of thousands of them.</summary>
    public static FileStat? Of(ReadOnlySpan<char> directory, ReadOnlySpan<char> name)
    {
        Span<char> path = stackalloc char[LongestPath];
        return Path.TryJoin(directory, name, path, out var length) ? Of(path[..length]) : null;
    }

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Ask(int directory, ref byte path, int flags, uint mask, out Answer answer);

    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Answer
    {
        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(40)]
        public long Size;

        [FieldOffset(96)]
        public long ChangedSeconds;

        [FieldOffset(104)]
        public uint ChangedNanoseconds;
    }
}
