using System.Text.Json;
using System.Text.Json.Nodes;

namespace GitSession.Tests.Support;

/// <summary>
/// Stands in for GitHub on the loopback interface, of which a test cannot have the real one: the comments of one pull request, as the
/// pages of the REST API say that they are listed, created and updated (rest/issues/comments, version 2022-11-28).
/// </summary>
internal sealed class StandInGitHub : IDisposable
{
    private readonly StandInServer _server;
    private readonly List<JsonObject> _comments = [];

    public StandInGitHub() => _server = new StandInServer(Answer);

    public string Url => $"http://127.0.0.1:{_server.Port}";

    public IReadOnlyList<SentRequest> Requests => _server.Requests;

    /// <summary>Whose token it is asked with; null is a workflow's, which is nobody's.</summary>
    public string? User { get; set; }

    /// <summary>What it answers when it is asked whose the token is, where that is no JSON.</summary>
    public string? Page { get; set; }

    /// <summary>The token is that of a fork: it may read and not write.</summary>
    public bool MayWrite { get; set; } = true;

    public IReadOnlyList<string> Bodies => [.. _comments.Select(comment => (string?)comment["body"] ?? "")];

    public void Dispose() => _server.Dispose();

    public void Add(string? body, string user, string type = "User") =>
        _comments.Add(new JsonObject
        {
            ["id"] = 1000 + _comments.Count,
            ["body"] = body,
            ["user"] = new JsonObject { ["login"] = user, ["type"] = type },
            ["html_url"] = $"https://github.example/pull/7#issuecomment-{1000 + _comments.Count}",
        });

    private StandInAnswer Answer(SentRequest request) => request switch
    {
        { Path: "/user" } when Page is { } page => new StandInAnswer(200, page),
        { Path: "/user" } => User is null ? new StandInAnswer(403, "{}") : new StandInAnswer(200, $$"""{"login":"{{User}}"}"""),
        { Method: "GET", Path: "/repos/robbie/tools/issues/7/comments" } => new StandInAnswer(200, Listed(int.Parse(request.Query["page"]), int.Parse(request.Query["per_page"]))),
        { Method: "POST" or "PATCH" } when !MayWrite => new StandInAnswer(403, """{"message":"Resource not accessible by integration"}"""),
        { Method: "POST", Path: "/repos/robbie/tools/issues/7/comments" } => Create(Body(request)),
        { Method: "PATCH" } when _comments.Find(one => request.Path == $"/repos/robbie/tools/issues/comments/{one["id"]}") is { } comment => Update(comment, Body(request)),
        _ => new StandInAnswer(404, """{"message":"Not Found"}"""),
    };

    private static string Body(SentRequest request) => JsonDocument.Parse(request.Body).RootElement.GetProperty("body").GetString() ?? "";

    private string Listed(int page, int size) => new JsonArray([.. _comments.Skip((page - 1) * size).Take(size).Select(comment => comment.DeepClone())]).ToJsonString();

    private StandInAnswer Create(string body)
    {
        Add(body, User ?? "github-actions[bot]", User is null ? "Bot" : "User");
        return new StandInAnswer(201, _comments[^1].ToJsonString());
    }

    private static StandInAnswer Update(JsonObject comment, string body)
    {
        comment["body"] = body;
        return new StandInAnswer(200, comment.ToJsonString());
    }
}
