using System.Text.Json;
using GitSession.Export;

namespace GitSession.Tests.Support;

/// <summary>
/// Stands in for a server of TerminusDB on the loopback interface, since the real one is in no registry: it keeps what it was asked and
/// answers as the server's own tests say that it does (tests/lib/api/response.js of TerminusDB). It checks no schema.
/// </summary>
internal sealed class StandInTerminus : IDisposable
{
    private readonly StandInServer _server;

    public StandInTerminus()
    {
        _server = new StandInServer(request => Instead(request) ?? Answer(request));
        Url = $"http://127.0.0.1:{Port}/robbie/memory";
    }

    /// <summary>What it answers in the place of what the server would; null leaves it at that.</summary>
    public Func<SentRequest, StandInAnswer?> Instead { get; set; } = _ => null;

    /// <summary>It takes requests and never answers.</summary>
    public bool Hangs
    {
        get => _server.Hangs;
        set => _server.Hangs = value;
    }

    /// <summary>The names of the classes in its one database; null while there is none.</summary>
    public IReadOnlyList<string>? Classes { get; set; }

    public int Port => _server.Port;

    public string Url { get; }

    public IReadOnlyList<SentRequest> Requests => _server.Requests;

    /// <summary>It goes away, and its port is free.</summary>
    public void Dispose() => _server.Dispose();

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
