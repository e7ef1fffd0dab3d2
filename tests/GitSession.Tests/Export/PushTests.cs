using System.Text;
using GitSession.Tests.Support;

namespace GitSession.Tests.Export;

/// <summary>`export terminusdb --push`, against a stand-in that keeps what it was asked.</summary>
public sealed class PushTests : IDisposable
{
    private readonly Terminal _terminal = Terminal.WithSessions();
    private readonly StandInTerminus _server = new();

    public PushTests()
    {
        _terminal.Session("start", "Inbox");
        _terminal.Session("learn", "Call before noon");
        _terminal.Session("close");
    }

    public void Dispose()
    {
        _server.Dispose();
        _terminal.Dispose();
    }

    [Fact]
    public void A_database_that_is_not_there_is_created_before_schema_and_documents_are_sent()
    {
        var answer = Push();

        answer.ShouldBe(new Answer($"sent 2 documents to {_server.Url}, which was created\n", "", 0));
        _server.Requests.Select(request => request.Line).ShouldBe(
        [
            "HEAD /api/db/robbie/memory",
            "POST /api/db/robbie/memory",
            "POST /api/document/robbie/memory?graph_type=schema&author=git-session&message=git%20session%20export&full_replace=true",
            "PUT /api/document/robbie/memory?graph_type=instance&author=git-session&message=git%20session%20export&create=true",
        ]);
        _server.Requests[1].Body.ShouldBe("""{"label":"memory","comment":"The working memory of a repository: git session export","schema":true}""");
        _server.Requests[2].Documents[0].GetProperty("@type").GetString().ShouldBe("@context");
        _server.Requests[3].Documents.Select(document => document.GetProperty("@type").GetString()).ShouldBe(["Learning", "Session"]);
        _server.Requests.Skip(1).ShouldAllBe(request => request.Headers["Content-Type"] == "application/json");
    }

    [Fact]
    public void A_database_that_is_there_is_not_created_and_takes_the_same_again()
    {
        Push();
        var before = _server.Requests.Count;

        var answer = Push();

        answer.ShouldBe(new Answer($"sent 2 documents to {_server.Url}\n", "", 0));
        _server.Requests.Skip(before).Select(request => request.Line.Split('&')[0]).ShouldBe(
        [
            "HEAD /api/db/robbie/memory",
            "GET /api/document/robbie/memory?graph_type=schema",
            "POST /api/document/robbie/memory?graph_type=schema",
            "PUT /api/document/robbie/memory?graph_type=instance",
        ]);
        _server.Requests[^1].Body.ShouldBe(_server.Requests[before - 1].Body);
    }

    [Fact]
    public void The_schema_of_somebody_elses_database_is_not_replaced()
    {
        _server.Classes = ["Person", "Session"];

        var answer = Push();

        answer.Code.ShouldBe(1);
        answer.Error.ShouldStartWith($"error: {_server.Url} has classes that are not ours: Person; nothing was sent\n");
        _server.Requests.Select(request => request.Method).ShouldBe(["HEAD", "GET"]);
    }

    [Fact]
    public void The_environment_says_who_asks_and_the_password_is_never_shown()
    {
        _terminal.Environment["GIT_SESSION_TERMINUSDB_USER"] = "robbie";
        _terminal.Environment["GIT_SESSION_TERMINUSDB_PASSWORD"] = "gehéim";

        var answer = Push();

        _server.Requests.ShouldAllBe(request => request.Headers["Authorization"] == "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("robbie:gehéim")));
        (answer.Out + answer.Error).ShouldNotContain("gehéim");
    }

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    public void An_address_that_says_who_asks_is_shown_without_the_password(int status)
    {
        _server.Instead = request => status is 500 && request.Method is "PUT" ? StandInAnswer.Failure(500, "Oops", "x") : null;

        var answer = Push(_server.Url.Replace("//", "//rob%40home:geheim@", StringComparison.Ordinal));

        _server.Requests.ShouldAllBe(request => request.Headers["Authorization"] == "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("rob@home:geheim")));
        (answer.Out + answer.Error).ShouldContain(_server.Url);
        (answer.Out + answer.Error).ShouldNotContain("geheim");
    }

    [Fact]
    public void A_server_that_does_not_know_who_asks_is_told_how_to()
    {
        _server.Instead = _ => StandInAnswer.Failure(401, "IncorrectAuthenticationError", "Incorrect authentication information");

        var answer = Push();

        answer.ShouldBe(new Answer(
            "",
            $"error: {_server.Url} refused: HTTP 401; no document was sent\nhint: GIT_SESSION_TERMINUSDB_USER and GIT_SESSION_TERMINUSDB_PASSWORD say who asks\n",
            1));
    }

    [Fact]
    public void What_the_server_says_of_an_error_is_said_in_one_refusal()
    {
        _server.Instead = request => request.Query.GetValueOrDefault("graph_type") is "schema"
            ? StandInAnswer.Failure(500, "ServerError", @"Out of \u001b[31m memory\nor so, token=abcdef123456")
            : null;

        var answer = Push();

        answer.Code.ShouldBe(1);
        answer.Out.ShouldBe("");
        answer.Error.ShouldBe(
            $"error: {_server.Url} refused: HTTP 500: api:ServerError: Out of [31m memory or so, token=[redacted] api:failure; no document was sent\n"
            + "hint: push again when that is mended: a document takes the place of the one with its id; --output FILE keeps all of them here\n");
    }

    [Fact]
    public void An_error_on_the_way_says_how_many_documents_were_sent_before()
    {
        for (var i = 0; i < 450; i++)
            _terminal.Write($".ai_context/threads/thread-{i:000}.md", $"# Thread {i}\n");
        var puts = 0;
        _server.Instead = request => request.Method is "PUT" && ++puts is 3 ? StandInAnswer.Failure(500, "ServerError", "Out of memory") : null;

        var answer = Push();

        answer.Error.ShouldContain("Out of memory: api:failure; 400 documents were sent before that\n");
        _server.Requests.Where(request => request.Method is "PUT").Select(request => request.Documents.Count).ShouldBe([200, 200, 52]);
    }

    [Fact]
    public void Documents_that_the_server_passes_over_are_an_error()
    {
        _server.Instead = request => request.Method is "PUT" ? new StandInAnswer(200, "[]") : null;

        var answer = Push();

        (answer.Code, answer.Out).ShouldBe((1, ""));
        answer.Error.ShouldStartWith($"error: {_server.Url} refused: took 0 of 2 documents; no document was sent\n");
    }

    [Fact]
    public void A_server_that_is_not_there_is_said()
    {
        var url = _server.Url;
        _server.Dispose();

        var answer = Push(url);

        answer.Code.ShouldBe(1);
        answer.Error.ShouldStartWith($"error: http://127.0.0.1:{new Uri(url).Port} cannot be reached (Connection refused); no document was sent\n");
    }

    [Fact]
    public void A_server_that_does_not_answer_is_not_waited_for_any_longer()
    {
        _server.Hangs = true;
        _terminal.PushPatience = TimeSpan.FromSeconds(0.3);

        var answer = Push();

        answer.Code.ShouldBe(1);
        answer.Error.ShouldContain("cannot be reached (no answer within 0.3 s); no document was sent\n");
    }

    [Fact]
    public void A_redirection_is_followed_nowhere()
    {
        using var other = new StandInTerminus();
        _server.Instead = _ => new StandInAnswer(307, "", $"Location: {other.Url}\r\n");

        var answer = Push();

        answer.Code.ShouldBe(1);
        answer.Error.ShouldContain($"refused: HTTP 307: it points to http://127.0.0.1:{other.Port}, and no redirection is followed; no document was sent\n");
        other.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("127.0.0.1:6363/a/b")]
    [InlineData("ftp://robbie:geheim@127.0.0.1/a/b")]
    [InlineData("http://robbie:geheim@127.0.0.1:6363/a")]
    [InlineData("http://robbie:geheim@127.0.0.1:6363/a/b/c")]
    [InlineData("http://robbie:geheim@127.0.0.1:6363/a/b?c=d")]
    [InlineData("")]
    public void What_is_no_address_of_a_database_is_not_repeated(string url)
    {
        var answer = Push(url);

        answer.ShouldBe(new Answer("", "error: --push wants http://HOST:PORT/ORGANISATION/DATABASE, or https\nhint: git session export terminusdb --help\n", 2));
    }

    [Fact]
    public void Nothing_is_pushed_unless_it_is_asked_for_whatever_the_settings_of_the_repository_say()
    {
        _terminal.Write(".ai_context/config.yaml", $"format: 1\nexport: {{ push: \"{_server.Url}\" }}\n");

        _terminal.Session("export", "terminusdb").Code.ShouldBe(0);
        _terminal.Session("export", "jsonl").Code.ShouldBe(0);

        _server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public void The_answer_in_json_says_the_same()
    {
        var answer = _terminal.Session("export", "terminusdb", "--push", _server.Url, "--json").Json;

        answer.GetProperty("database").GetString().ShouldBe(_server.Url);
        answer.GetProperty("created").GetBoolean().ShouldBeTrue();
        answer.GetProperty("documents").GetInt32().ShouldBe(2);
    }

    private Answer Push(string? url = null) => _terminal.Session("export", "terminusdb", "--push", url ?? _server.Url);
}
