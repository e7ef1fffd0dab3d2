using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GitSession.Tests.Support;

/// <summary>A request over HTTP, as it arrived.</summary>
internal sealed record SentRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string Path => Target.Split('?')[0];

    /// <summary>What stands behind the question mark, by name.</summary>
    public IReadOnlyDictionary<string, string> Query =>
        Target.Split('?').ElementAtOrDefault(1)?.Split('&').Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => Uri.UnescapeDataString(part[1]), StringComparer.Ordinal) ?? [];

    public string Line => $"{Method} {Target}";

    /// <summary>The list that its body is.</summary>
    public IReadOnlyList<JsonElement> Documents => [.. JsonDocument.Parse(Body).RootElement.EnumerateArray()];

    public static async Task<SentRequest> ReadAsync(Stream stream, CancellationToken until)
    {
        var bytes = new List<byte>();
        var one = new byte[1];
        while (!Encoding.ASCII.GetString([.. bytes.TakeLast(4)]).Equals("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, until) == 1)
            bytes.Add(one[0]);
        var lines = Encoding.ASCII.GetString([.. bytes]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(header => header[0], header => header[1], StringComparer.OrdinalIgnoreCase);
        var body = new byte[headers.TryGetValue("Content-Length", out var length) ? int.Parse(length, CultureInfo.InvariantCulture) : 0];
        await stream.ReadExactlyAsync(body, until);
        return new SentRequest(lines[0].Split(' ')[0], lines[0].Split(' ')[1], headers, Encoding.UTF8.GetString(body));
    }
}
