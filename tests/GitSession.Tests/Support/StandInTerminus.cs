using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using GitSession.Export;

namespace GitSession.Tests.Support;

/// <summary>
/// Stands in for a server of TerminusDB on the loopback interface, since the real one is in no registry: it keeps what it was asked and
/// answers as the server's own tests say that it does (tests/lib/api/response.js of TerminusDB). It checks no schema.
/// </summary>
internal sealed class StandInTerminus : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<SentRequest> _requests = new();
    private readonly Task _work;

    public StandInTerminus()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        Url = $"http://127.0.0.1:{Port}/robbie/memory";
        _work = Task.Run(ServeAsync);
    }

    /// <summary>What it answers in the place of what the server would; null leaves it at that.</summary>
    public Func<SentRequest, StandInAnswer?> Instead { get; set; } = _ => null;

    /// <summary>It takes requests and never answers.</summary>
    public bool Hangs { get; set; }

    /// <summary>The names of the classes in its one database; null while there is none.</summary>
    public IReadOnlyList<string>? Classes { get; set; }

    public int Port { get; }

    public string Url { get; }

    public IReadOnlyList<SentRequest> Requests => [.. _requests];

    /// <summary>It goes away, and its port is free.</summary>
    public void Dispose()
    {
        if (_end.IsCancellationRequested)
            return;
        _end.Cancel();
        _work.Wait();
        _listener.Stop();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await using var stream = client.GetStream();
                var request = await SentRequest.ReadAsync(stream, _end.Token);
                _requests.Enqueue(request);
                if (Hangs)
                    await Task.Delay(Timeout.Infinite, _end.Token);
                await stream.WriteAsync((Instead(request) ?? Answer(request)).Bytes(request.Method), _end.Token);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
        {
            // The test is over, or the program went away.
        }
    }

    private StandInAnswer Answer(SentRequest request)
    {
        var isOfDatabase = request.Path.StartsWith("/api/db/", StringComparison.Ordinal);
        if (isOfDatabase && request.Method is "HEAD")
            return new StandInAnswer(Classes is null ? 404 : 200);
        if (isOfDatabase)
            Classes = [];
        else if (request is { Method: "POST" })
            Classes = [.. TerminusSchema.Names];
        return isOfDatabase ? new StandInAnswer(200, """{"@type":"api:DbCreateResponse","api:status":"api:success"}""")
            : request.Method is "GET" ? new StandInAnswer(200, $"[{string.Join(',', (Classes ?? []).Select(name => $$"""{"@type":"Class","@id":"{{name}}"}""").Prepend("""{"@type":"@context"}"""))}]")
            : new StandInAnswer(200, $"[{string.Join(',', request.Documents.Select(document => JsonSerializer.Serialize(document.TryGetProperty("@id", out var id) ? id.GetString() : "")))}]");
    }
}
