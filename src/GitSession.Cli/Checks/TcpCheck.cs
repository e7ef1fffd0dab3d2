using System.Globalization;
using System.Net.Sockets;
using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Cli.Checks;

/// <summary>Something accepts connections at `host:port`.</summary>
internal static class TcpCheck
{
    // RFC 1035, and what .NET takes.
    private const int LongestHost = 255;

    public static CheckReport Look(Check check)
    {
        if (Place(check.Target) is not var (host, port))
            return CheckReport.Failure(check, $"{check.Target} is no host:port");
        try
        {
            using var connection = Connect(host, port, check.Timeout);
            return CheckReport.Pass(check, $"{check.Target} accepts connections");
        }
        catch (OperationCanceledException)
        {
            return CheckReport.Failure(check, $"{check.Target} did not answer within {check.Timeout.TotalSeconds:0} s");
        }
        catch (SocketException error)
        {
            return CheckReport.Failure(check, $"{check.Target}: {Words(error)}");
        }
    }

    /// <exception cref="OperationCanceledException">It took longer than that.</exception>
    public static TcpClient Connect(string host, int port, TimeSpan timeout)
    {
        using var patience = new CancellationTokenSource(timeout);
        var client = new TcpClient();
        try
        {
            client.ConnectAsync(host, port, patience.Token).AsTask().GetAwaiter().GetResult();
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    public static string Words(SocketException error) => error.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => "nothing listens there",
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "no such host is known",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable => "it cannot be reached",
        SocketError.TimedOut => "it did not answer",
        var code => $"the connection failed ({code})",
    };

    // "localhost:9000", "[::1]:9000".
    private static (string Host, int Port)? Place(string target) =>
        target.LastIndexOf(':') is var at and > 0
        && int.TryParse(target[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535
        && target[..at].Trim('[', ']') is { Length: > 0 and <= LongestHost } host
            ? (host, port)
            : null;
}
