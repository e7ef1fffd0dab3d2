using System.Runtime.InteropServices;
using System.Text;

namespace GitSession.Cli.Adapters;

/// <summary>Whether something may be made in a directory, as access(2) says it: .NET only tells by writing there.</summary>
internal static class WriteAccess
{
    // From unistd.h: W_OK and X_OK.
    private const int ToMakeFiles = 2 | 1;

    /// <summary>Windows is taken at its word: a directory has no such bits there.</summary>
    public static bool Is(string directory) => OperatingSystem.IsWindows() || Ask(Encoding.UTF8.GetBytes(directory + '\0'), ToMakeFiles) == 0;

    [DllImport("libc", EntryPoint = "access")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Ask(byte[] path, int mode);
}
