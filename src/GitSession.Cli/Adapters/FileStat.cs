using System.Runtime.InteropServices;
using System.Text;

namespace GitSession.Cli.Adapters;

/// <summary>What statx(2) says of a file in one question. .NET has no door to the time of a file's last change, which nobody can set back.</summary>
internal readonly record struct FileStat(long Size, DateTimeOffset ChangedAt, bool IsLink)
{
    // From linux/stat.h and fcntl.h, the same on every architecture.
    private const int FromHere = -100;
    private const int TheLinkItself = 0x100;
    private const uint SizeAndChange = 0x200 | 0x80;
    private const int KindOfFile = 0xF000;
    private const int Link = 0xA000;

    /// <summary>Null where the system has no such call, or no such file.</summary>
    public static FileStat? Of(string file)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        try
        {
            return Ask(FromHere, Encoding.UTF8.GetBytes(file + '\0'), TheLinkItself, SizeAndChange, out var answer) == 0
                ? new FileStat(answer.Size, DateTimeOffset.FromUnixTimeSeconds(answer.ChangedSeconds).AddTicks(answer.ChangedNanoseconds / 100), (answer.Mode & KindOfFile) == Link)
                : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null; // a libc of before 2018
        }
    }

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Ask(int directory, byte[] path, int flags, uint mask, out Answer answer);

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
