using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using GitSession.Cli.Output;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>
/// A database of TerminusDB, over its HTTP interface. It asks the host that the user named and no other: no proxy, no redirection.
/// Each answer is awaited for a bounded time and read up to a bounded length.
/// </summary>
/// <param name="address">The database.</param>
/// <param name="patience">How long an answer may take.</param>
internal sealed class TerminusServer(TerminusAddress address, TimeSpan patience) : IDisposable
{
    private const int LongestAnswer = 4 << 20;
    private const string Author = "author=git-session&message=git%20session%20export";

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>How many documents the server took.</summary>
    public int Sent { get; private set; }

    private string Path => $"/api/db/{address.Database}";

    private string Documents => $"/api/document/{address.Database}";

    /// <exception cref="Refusal">The server cannot be reached, or refused.</exception>
    public bool Exists() => Ask(HttpMethod.Head, Path) is var answer && answer.Status is not HttpStatusCode.NotFound && Granted(answer);

    /// <exception cref="Refusal">The server cannot be reached, or refused.</exception>
    public void Create() => Granted(Ask(HttpMethod.Post, Path, JsonLine.Of(json =>
    {
        json.WriteString("label", Uri.UnescapeDataString(address.Database.Split('/')[1]));
        json.WriteString("comment", "The working memory of a repository: git session export");
        json.WriteBoolean("schema", true);
    })));

    /// <summary>The names of the classes that the database has.</summary>
    /// <exception cref="Refusal">The server cannot be reached, or refused.</exception>
    public IReadOnlyList<string> Classes()
    {
        var answer = Ask(HttpMethod.Get, $"{Documents}?graph_type=schema&as_list=true");
        Granted(answer);
        return [.. Items(answer).Where(item => item.ValueKind is JsonValueKind.Object).Select(item => TerminusAnswer.Member(item, "@id")).OfType<string>()];
    }

    /// <summary>Puts the schema in the place of the one that is there.</summary>
    /// <exception cref="Refusal">The server cannot be reached, or refused.</exception>
    public void ReplaceSchema(IEnumerable<string> documents) =>
        Granted(Ask(HttpMethod.Post, $"{Documents}?graph_type=schema&{Author}&full_replace=true", List(documents)));

    /// <summary>Puts documents there, each in the place of the one with its id, in one transaction.</summary>
    /// <exception cref="Refusal">The server cannot be reached, refused, or did not take all.</exception>
    public void Put(IReadOnlyCollection<string> documents)
    {
        var answer = Ask(HttpMethod.Put, $"{Documents}?graph_type=instance&{Author}&create=true", List(documents));
        Granted(answer);
        // It answers with an id for each that it took. Servers before July 2026 passed over a text that they could not decode, and said nothing.
        if (Items(answer).Count is var taken && taken != documents.Count)
            throw Refused($"took {taken} of {Plural.Of(documents.Count, "document")}");
        Sent += documents.Count;
    }

    public void Dispose() => _http.Dispose();

    private TerminusAnswer Ask(HttpMethod method, string path, string? json = null)
    {
        using var waiting = new CancellationTokenSource(patience);
        using var request = new HttpRequestMessage(method, address.Server + path);
        if (address.Authorization is { } who)
            request.Headers.TryAddWithoutValidation("Authorization", who);
        if (json is not null)
            request.Content = Body(json);
        try
        {
            return AskAsync(request, waiting.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            throw Unreachable($"no answer within {patience.TotalSeconds:0.#} s");
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            throw Unreachable((error.InnerException ?? error).Message);
        }
    }

    private async Task<TerminusAnswer> AskAsync(HttpRequestMessage request, CancellationToken until)
    {
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, until).ConfigureAwait(false);
        using var stream = await response.Content.ReadAsStreamAsync(until).ConfigureAwait(false);
        var (buffer, length) = (new byte[64 << 10], 0);
        while (await stream.ReadAsync(buffer.AsMemory(length), until).ConfigureAwait(false) is var count and > 0)
        {
            length += count;
            if (length == buffer.Length && length < LongestAnswer)
                Array.Resize(ref buffer, length * 2);
        }
        return new TerminusAnswer(response.StatusCode, response.Headers.Location, Encoding.UTF8.GetString(buffer, 0, length));
    }

    // No charset: it made servers before July 2026 decode the text twice (tests/test/document-utf8.js of TerminusDB).
    private static ByteArrayContent Body(string json) => new(Encoding.UTF8.GetBytes(json)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    private static string List(IEnumerable<string> documents) => $"[{string.Join(",\n", documents)}]";

    private IReadOnlyList<JsonElement> Items(TerminusAnswer answer) => answer.Items() ?? throw Refused("answered with something that is no list");

    private bool Granted(TerminusAnswer answer) => answer.IsSuccess ? true : throw Refused(answer.Words(), answer.Status is HttpStatusCode.Unauthorized ? "401" : "");

    private Refusal Refused(string words, string status = "") => new(RefusalReason.ServerRefused, address.ToString(), words, Sent.ToString(), status);

    private Refusal Unreachable(string why) => new(RefusalReason.ServerUnreachable, address.Server, SafeText.OneLine(why), Sent.ToString());
}
