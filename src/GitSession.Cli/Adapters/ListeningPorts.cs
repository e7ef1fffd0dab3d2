using System.Globalization;
using GitSession.Cleanup;

namespace GitSession.Cli.Adapters;

/// <summary>On which TCP ports processes listen, as proc(5) tells: the sockets that they hold, and what the system knows of each.</summary>
internal static class ListeningPorts
{
    // TCP_LISTEN in the column "st".
    private const string Listening = "0A";

    private static readonly string[] Tables = ["net/tcp", "net/tcp6"];

    /// <summary>The ports; null where they cannot be known.</summary>
    public static IReadOnlyList<int>? Of(IReadOnlyList<BackgroundProcess> processes)
    {
        var ports = new SortedSet<int>();
        foreach (var process in processes)
        {
            if (SocketsOf(process.Pid) is not { } sockets)
                return null;
            ports.UnionWith(Tables.SelectMany(table => Read(process.Pid, table)).Where(line => sockets.Contains(line.Inode)).Select(line => line.Port));
        }
        return [.. ports];
    }

    // "/proc/<pid>/fd/7" leads to "socket:[4711]". Another user's are not ours to read.
    private static HashSet<string>? SocketsOf(int pid)
    {
        try
        {
            return [.. new DirectoryInfo($"/proc/{pid}/fd").EnumerateFileSystemInfos().Select(file => file.LinkTarget).OfType<string>()
                .Where(target => target.StartsWith("socket:[", StringComparison.Ordinal)).Select(target => target["socket:[".Length..^1])];
        }
        catch (DirectoryNotFoundException) when (Directory.Exists("/proc/self/fd"))
        {
            return []; // it ended
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // "sl local_address rem_address st … inode": the tenth column, and a local address "0100007F:2328".
    private static IEnumerable<(string Inode, int Port)> Read(int pid, string table) =>
        from line in ProcessTable.Read(pid, table).Split('\n')
        let columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where columns.Length > 9 && columns[3] == Listening
        select (columns[9], int.Parse(columns[1][(columns[1].LastIndexOf(':') + 1)..], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
