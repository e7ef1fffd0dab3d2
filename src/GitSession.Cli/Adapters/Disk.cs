using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>Says what the operating system refused in words that a user can act on.</summary>
internal static class Disk
{
    // errno(3) on Linux and macOS; .NET puts it into HResult. On Windows ERROR_DISK_FULL and ERROR_SHARING_VIOLATION.
    private const int NoSpace = 28;
    private const int ReadOnlyFileSystem = 30;
    private const int TryAgain = 11;
    private const int TryAgainOnMac = 35;
    private const int QuotaExceeded = 122;
    private const int QuotaExceededOnMac = 69;
    private const int DiskFull = unchecked((int)0x80070070);
    private const int SharingViolation = unchecked((int)0x80070020);

    public static T Try<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (UnauthorizedAccessException)
        {
            throw new Refusal(RefusalReason.NotWritable, path);
        }
        catch (IOException error) when (error.HResult is NoSpace or QuotaExceeded or QuotaExceededOnMac or DiskFull)
        {
            throw new Refusal(RefusalReason.NoSpace, path);
        }
        catch (IOException error) when (error.HResult is ReadOnlyFileSystem)
        {
            throw new Refusal(RefusalReason.NotWritable, path);
        }
        catch (IOException error) when (error is not FileNotFoundException && !IsBusy(error))
        {
            throw new Refusal(RefusalReason.NotADirectory, path, error.Message);
        }
    }

    public static void Try(string path, Action action) => Try(path, () =>
    {
        action();
        return true;
    });

    public static bool IsBusy(IOException error) => error.HResult is TryAgain or TryAgainOnMac or SharingViolation;
}
