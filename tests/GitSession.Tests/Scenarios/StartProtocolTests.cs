using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

/// <summary>The checks of a start: run before anything is opened, by a person at a terminal, against real listeners and commands.</summary>
public sealed class StartProtocolTests : IDisposable
{
    private readonly Terminal _terminal = Terminal.WithSessions();

    public void Dispose() => _terminal.Dispose();

    [Fact, Trait("Requirement", "SES-03"), Trait("Requirement", "SES-11")]
    public void A_server_that_must_run_and_does_not_keeps_the_session_from_opening()
    {
        var port = FreePort();
        Checks($"{{ name: local server, tcp: \"127.0.0.1:{port}\", blocking: true }}");

        var answer = _terminal.Session("start", "Serving");

        answer.Code.ShouldBe(1);
        answer.Out.ShouldBe($"FAIL local server: 127.0.0.1:{port}: nothing listens there\nStart protocol: 1 failed: blocked by local server\n");
        answer.Error.ShouldBe($"error: no session was opened, blocked by local server: 127.0.0.1:{port}: nothing listens there\n"
            + "hint: mend that and start again; git session start --no-checks goes on without the checks\n");
        _terminal.Session("status").Out.ShouldStartWith("No session is open.");
    }

    [Fact, Trait("Requirement", "SES-02"), Trait("Requirement", "SES-03"), Trait("Requirement", "SES-11"), Trait("Requirement", "SES-12"), Trait("Requirement", "SES-99")]
    public void Every_check_has_its_line_and_the_verdict_comes_last()
    {
        using var server = Listen();
        var port = PortOf(server);
        using var web = new OneAnswer("HTTP/1.1 204 No Content");
        _terminal.Write(".ai_context/operations/prompt.md", "");
        Checks($"{{ name: local server, tcp: \"localhost:{port}\", blocking: true }}", $"{{ name: health, http: \"{web.Address}/health?deep=1\" }}", "{ name: prompt, file: operations/prompt.md }", "{ name: tests, command: exit 0, blocking: true }");

        var answer = _terminal.Session("start", "Serving");

        answer.Code.ShouldBe(0, answer.Error);
        answer.Out.ShouldStartWith($"""
            PASS local server: localhost:{port} accepts connections
            PASS health: {web.Address}/health?deep=1 answers 204
            PASS prompt: .ai_context/operations/prompt.md is there
            SKIP tests: not trusted, so it did not run and blocks nothing (git session trust)
            Start protocol: 3 passed, 1 skipped: the session may begin

            Started
            """);
        web.Request.ShouldStartWith("GET /health?deep=1 HTTP/1.1\r\nHost: 127.0.0.1:");
    }

    [Fact, Trait("Requirement", "SES-07")]
    public void Tests_that_fail_block_once_their_command_is_trusted()
    {
        Checks("{ name: tests, command: \"cd .ai_context && echo 3 of 9 fail >&2 && exit 7\", blocking: true }");
        _terminal.Session("trust").Code.ShouldBe(0);

        var answer = _terminal.Session("start", "Serving");

        answer.Code.ShouldBe(1);
        answer.Out.ShouldBe("FAIL tests: exit code 7: 3 of 9 fail\nStart protocol: 1 failed: blocked by tests\n");
    }

    [Fact]
    public void A_start_that_is_blocked_recovers_nothing()
    {
        _terminal.Session("start", "Serving");
        _terminal.Die();
        Checks("{ name: prompt, file: prompt.md, blocking: true }");
        var before = Files();

        var answer = _terminal.Session("start", "Next", "--json");

        answer.Code.ShouldBe(1);
        answer.Json.GetProperty("session").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        answer.Json.GetProperty("checks")[0].GetProperty("status").GetString().ShouldBe("fail");
        Files().ShouldBe(before);
    }

    [Fact]
    public void A_check_that_does_not_block_fails_and_the_session_opens()
    {
        Checks("{ name: prompt, file: prompt.md }");

        var answer = _terminal.Session("start", "Serving");

        answer.Code.ShouldBe(0);
        answer.Out.ShouldStartWith("WARN prompt: prompt.md is missing, in .ai_context and beside it\nStart protocol: 1 failed: the session may begin\n");
    }

    [Fact]
    public void Without_checks_nobody_is_asked()
    {
        Checks("{ name: prompt, file: prompt.md, blocking: true }");

        var answer = _terminal.Session("start", "Serving", "--no-checks", "--json");

        answer.Code.ShouldBe(0);
        answer.Json.GetProperty("checks").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void Nobody_waits_for_checks_of_a_start_that_is_refused_anyway()
    {
        _terminal.Session("start", "Serving");
        Checks("{ name: tests, command: touch ran }");
        _terminal.Session("trust");

        _terminal.Session("start", "Again").Error.ShouldStartWith("error: your session");

        File.Exists(Path.Combine(_terminal.Directory, "ran")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("500 Oops", "WARN", "answers 500")]
    [InlineData("404 Not Found", "WARN", "answers 404")]
    [InlineData("302 Found", "PASS", "answers 302")]
    public void An_address_passes_with_a_status_below_400(string status, string verdict, string detail)
    {
        using var web = new OneAnswer("HTTP/1.1 " + status);
        Checks($"{{ name: health, http: \"{web.Address}\" }}");

        _terminal.Session("start").Out.ShouldStartWith($"{verdict} health: {web.Address}/ {detail}\n");
    }

    [Fact]
    public void An_address_that_says_nothing_or_something_else_fails_in_its_time()
    {
        using var silent = Listen();
        using var mail = new OneAnswer("220 mail.example.org ESMTP");
        Checks($"{{ name: silent, http: \"http://127.0.0.1:{PortOf(silent)}\", timeout: 1 }}", $"{{ name: mail, http: \"{mail.Address}\" }}", "{ name: odd, http: \"ftp://x\" }", "{ name: safe, http: \"https://x\", blocking: true }", "{ name: where, tcp: nowhere }");

        var answer = _terminal.Session("start").Out;

        answer.ShouldContain($"WARN silent: http://127.0.0.1:{PortOf(silent)}/ did not answer within 1 s\n");
        answer.ShouldContain($"WARN mail: {mail.Address}/ does not answer in HTTP\n");
        answer.ShouldContain("WARN odd: ftp://x is no http address\n");
        answer.ShouldContain("SKIP safe: https is not asked here: make it a command, such as curl -fsS <address>\n");
        answer.ShouldContain("WARN where: nowhere is no host:port\n");
    }

    [Fact]
    public void A_command_that_hangs_is_ended_with_all_that_it_started()
    {
        Checks("{ name: tests, command: \"sleep 300 & echo $! >child; wait\", timeout: 1 }", "{ name: chatty, command: \"yes\", timeout: 1 }");
        _terminal.Session("trust");
        var clock = Stopwatch.StartNew();

        var answer = _terminal.Session("start");

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
        answer.Out.ShouldStartWith("WARN tests: took longer than 1 s and was ended\nWARN chatty: took longer than 1 s and was ended: y\n");
        SpinWait.SpinUntil(() => Cli.Adapters.SystemProcesses.Find(int.Parse(_terminal.Read("child"))) is null, TimeSpan.FromSeconds(20)).ShouldBeTrue();
    }

    [Fact]
    public void Checks_run_beside_each_other()
    {
        // Each waits for what the other does: one after the other, neither would end with 0.
        Checks(
            "{ name: one, command: \"echo >a; until [ -e b ]; do sleep 0.01; done\", timeout: 30 }",
            "{ name: two, command: \"echo >b; until [ -e a ]; do sleep 0.01; done\", timeout: 30 }");
        _terminal.Session("trust");

        _terminal.Session("start").Out.ShouldStartWith("PASS one: exit code 0\nPASS two: exit code 0\nStart protocol: 2 passed: the session may begin\n");
    }

    [Theory]
    [InlineData("../home/.bashrc")]
    [InlineData("/etc/passwd")]
    [InlineData("link")]
    public void A_file_outside_is_not_looked_at(string target)
    {
        _terminal.Write("../home/.bashrc", "");
        File.CreateSymbolicLink(Path.Combine(_terminal.Directory, "link"), Path.Combine(_terminal.Directory, "../home/.bashrc"));
        Checks($"{{ name: prompt, file: {target} }}");

        _terminal.Session("start").Out.ShouldStartWith($"WARN prompt: {target} leads out of the repository\n");
    }

    [Fact]
    public void What_is_being_checked_is_shown_on_a_terminal_and_taken_back()
    {
        Checks("{ name: tests, command: \"until test -e shown; do :; done\" }");
        _terminal.Session("trust");
        _terminal.OnShown = () => _terminal.Write("shown", "");

        _terminal.Session("start");

        _terminal.Shown.ShouldBe("\rchecking tests\r\r              \r");
    }

    private static int FreePort()
    {
        using var listener = Listen();
        return PortOf(listener);
    }

    private static TcpListener Listen()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static int PortOf(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;

    private void Checks(params string[] checks) =>
        _terminal.Write(".ai_context/config.yaml", "format: 1\nchecks:\n" + string.Concat(checks.Select(check => $"  - {check}\n")));

    private Dictionary<string, string> Files() =>
        Directory.EnumerateFiles(_terminal.Directory, "*", SearchOption.AllDirectories).Where(file => !file.Contains("/.git/", StringComparison.Ordinal))
            .ToDictionary(file => file, File.ReadAllText, StringComparer.Ordinal);

    /// <summary>A server that answers once, with one line, and keeps what it was asked.</summary>
    private sealed class OneAnswer : IDisposable
    {
        private readonly TcpListener _listener = Listen();
        private readonly Task<string> _request;

        public OneAnswer(string line) => _request = Task.Run(() => Serve(line));

        public string Address => $"http://127.0.0.1:{PortOf(_listener)}";

        public string Request => _request.GetAwaiter().GetResult();

        public void Dispose() => _listener.Dispose();

        private async Task<string> Serve(string line)
        {
            using var client = await _listener.AcceptTcpClientAsync();
            var buffer = new byte[4096];
            var count = await client.GetStream().ReadAsync(buffer);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(line + "\r\nContent-Length: 0\r\n\r\n"));
            return Encoding.ASCII.GetString(buffer, 0, count);
        }
    }
}
