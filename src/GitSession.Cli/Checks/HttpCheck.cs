using System.Globalization;
using System.Net.Sockets;
using System.Text;
using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Cli.Checks;

/// <summary>
/// An address answers a GET with a status below 400. The request is written by hand (RFC 9112), because only the first line of
/// the answer is wanted. https is left to a command, which knows the certificates and proxies of the place.
/// </summary>
internal static class HttpCheck
{
    private const int LongestLine = 512;

    public static CheckReport Look(Check check)
    {
        if (!Uri.TryCreate(check.Target, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return CheckReport.Failure(check, $"{check.Target} is no http address");
        if (address.Scheme is "https")
            return CheckReport.Skip(check, "https is not asked here: make it a command, such as curl -fsS <address>");
        var shown = address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
        try
        {
            return Judge(check, shown, Ask(address, check.Timeout));
        }
        catch (OperationCanceledException)
        {
            return CheckReport.Failure(check, $"{shown} did not answer within {check.Timeout.TotalSeconds:0} s");
        }
        catch (SocketException error)
        {
            return CheckReport.Failure(check, $"{shown}: {TcpCheck.Words(error)}");
        }
        catch (IOException)
        {
            return CheckReport.Failure(check, $"{shown}: the connection broke off");
        }
    }

    // "HTTP/1.1 200 OK"
    private static CheckReport Judge(Check check, string shown, string line) =>
        line.StartsWith("HTTP/", StringComparison.Ordinal) && line.Split(' ') is [_, var word, ..]
        && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? status < 400 ? CheckReport.Pass(check, $"{shown} answers {status}") : CheckReport.Failure(check, $"{shown} answers {status}")
            : CheckReport.Failure(check, $"{shown} does not answer in HTTP");

    private static string Ask(Uri address, TimeSpan timeout)
    {
        using var patience = new CancellationTokenSource(timeout);
        using var client = TcpCheck.Connect(address.IdnHost, address.Port, timeout);
        using var stream = client.GetStream();
        var request = $"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nUser-Agent: git-session\r\nAccept: */*\r\nConnection: close\r\n\r\n";
        stream.WriteAsync(Encoding.ASCII.GetBytes(request), patience.Token).AsTask().GetAwaiter().GetResult();
        return FirstLine(stream, patience.Token);
    }

    private static string FirstLine(Stream stream, CancellationToken patience)
    {
        var (buffer, length) = (new byte[LongestLine], 0);
        while (length < buffer.Length && !buffer.AsSpan(0, length).Contains((byte)'\n')
            && stream.ReadAsync(buffer.AsMemory(length), patience).AsTask().GetAwaiter().GetResult() is var count and > 0)
            length += count;
        return Encoding.Latin1.GetString(buffer, 0, length).Split('\r', '\n')[0];
    }
}
