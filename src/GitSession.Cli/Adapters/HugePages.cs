using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GitSession.Cli.Adapters;

/// <summary>
/// Asks Linux to give the heap pages of 2 MiB instead of 4 KiB. A process that lives for twenty milliseconds pays for each page that it
/// touches first, on a virtual machine up to a hundredth of a millisecond, and touches a thousand small ones (docs/decisions/0011).
/// </summary>
internal static class HugePages
{
    // From asm-generic/mman-common.h.
    private const int ReadAndWrite = 1 | 2;
    private const int MayBeDumped = 17;
    private const int WantHuge = 14;
    private const int MakeHugeNow = 25;

    private const nint Huge = 2 << 20;

    // The heap of .NET is made of regions of this size, the first of which is the youngest generation's; those that it grows by follow
    // at a distance.
    private const nint Region = 4 << 20;
    private const nint Most = 16 * Region;

    /// <summary>In the native program; where that cannot be done the pages stay as they are.</summary>
    public static void Ask()
    {
        if (!OperatingSystem.IsLinux() || nint.Size != 8 || RuntimeFeature.IsDynamicCodeSupported)
            return;
        var heap = AddressOf(new object()) & ~(Region - 1);
        // A page is made a large one only where all of it may be written, and may be dumped or not: the heap asks for that piece by piece.
        if (Protect(heap, Most, ReadAndWrite) == 0 && Advise(heap, Most, MayBeDumped) == 0 && Advise(heap, Most, WantHuge) == 0)
            _ = Advise(heap, Huge, MakeHugeNow); // since Linux 6.1; small ones were touched there already
    }

    private static nint AddressOf(object young) => Unsafe.As<object, nint>(ref young);

    [DllImport("libc", EntryPoint = "mprotect")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Protect(nint address, nint length, int protection);

    [DllImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Advise(nint address, nint length, int advice);
}
