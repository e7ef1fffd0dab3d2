using System.Globalization;
using GitSession.Operations.Figures;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Scenarios;

/// <summary>`git session metric`, as a person types it.</summary>
public sealed class MetricTests : IDisposable
{
    private readonly Terminal _terminal = Terminal.WithSessions();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void A_day_with_metrics()
    {
        _terminal.Git("add", ".");
        _terminal.Git("commit", "--quiet", "-m", "init");
        _terminal.Session("metric");
        _terminal.Session("start", "Watching");
        _terminal.Session("metric", "target", "availability", ">= 99.9 %", "--category", "performance");
        foreach (var (value, day) in new[] { "99.97", "99.95", "99.93", "99.91", "99.9", "99.85" }.Zip(Enumerable.Range(14, 6)))
            _terminal.Session("metric", "add", "availability", value, "--unit", "%", "--at", $"2026-11-{day}T12:00:00+01:00");
        _terminal.Session("metric", "add", "spend", "-5", "--category", "cost", "--at", "2026-12-01");
        _terminal.Session("metric", "list");
        _terminal.Session("metric", "baseline", "availability");
        _terminal.Session("metric", "baseline", "spend", "12.5");
        _terminal.Session("metric", "show", "Availability", "--around", "2026-11-17");
        _terminal.Session("metric", "show", "spend");
        _terminal.Session("metric", "list", "--category", "cost", "--json");
        _terminal.Session("close");

        _terminal.Transcript.ToString().ShouldBeApproved();
        _terminal.Git("status", "--porcelain").ShouldBeEmpty();
    }

    [Fact]
    public void What_cannot_be_done_is_refused_with_what_can()
    {
        _terminal.Session("metric", "add", "availability", "99,9");
        _terminal.Session("metric", "add", "availability", "99.9", "--unit", "%");
        _terminal.Session("metric", "add", "availability", "1", "--unit", "share");
        _terminal.Session("metric", "add", "availability", "1", "--at", "20.11.2026");
        _terminal.Session("metric", "add", "availability", "1", "--category", "weather");
        _terminal.Session("metric", "target", "availability", "99.9");
        _terminal.Session("metric", "target", "availability", "> 1 share");
        _terminal.Session("metric", "show", "latency");
        _terminal.Session("metric", "baseline", "latency");

        _terminal.Transcript.ToString().ShouldBeApproved();
    }

    [Fact]
    public void What_can_be_read_is_shown_and_what_cannot_is_an_error_with_its_line()
    {
        _terminal.Write(Paths.MetricsOf("2026-11-19-abcd"), "- { at: 2026-11-19T12:00:00+01:00, name: load, value: 2 }\n- { at: 2026-11-19T12:00:00+01:00, name: load, value: much }\n");
        _terminal.Write(Paths.Targets, "targets:\n  load: \"< 1\"\n");
        _terminal.Write(Paths.Baseline, "baseline:\n  load: { mad: 1 }\n");

        _terminal.Session("metric", "list");
        _terminal.Session("metric", "add", "load", "3");
        _terminal.Session("metric", "baseline", "load");
        _terminal.Session("check");

        var transcript = _terminal.Transcript.ToString();
        transcript[transcript.IndexOf("$ git session metric list", StringComparison.Ordinal)..].ShouldBeApproved();
    }

    [Fact]
    public void Where_the_locale_has_no_blocks_the_bars_are_plain()
    {
        _terminal.Session("metric", "add", "load", "3");
        _terminal.Environment["LC_ALL"] = "C";

        _terminal.Session("metric", "show", "load").Out.ShouldContain("  3  ########################################\n");
    }

    [Fact]
    public void What_was_deployed_is_told_from_the_tags()
    {
        File.WriteAllText(Path.Combine(_terminal.Directory, "a.txt"), "a\n");
        _terminal.Git("add", ".");
        _terminal.Git("commit", "--quiet", "-m", "a");
        _terminal.Git("tag", "-m", "1", "v1");

        _terminal.Session("metric", "dora");
        _terminal.Session("metric", "dora", "--json");
        _terminal.Session("metric", "dora", "--since", "2026-11-21");

        var transcript = _terminal.Transcript.ToString();
        transcript[transcript.IndexOf("$ git session metric dora", StringComparison.Ordinal)..].ShouldBeApproved();
    }

    [Fact]
    public void A_thousand_files_of_a_hundred_lines_are_all_counted()
    {
        var at = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var file = 0; file < 1000; file++)
        {
            var lines = Enumerable.Range(0, 100).Select(line => MetricDocument.Render(new MetricPoint(at.AddHours((file * 100) + line), $"metric {line % 10}", line, "ms", MetricCategory.Performance)));
            _terminal.Write(Paths.MetricsOf(string.Create(CultureInfo.InvariantCulture, $"2026-01-01-00-00-session-{file:d4}")), string.Concat(lines));
        }

        new ReadMetrics(new GitSession.Cli.Adapters.DiskWorkspace(GitSession.Cli.Adapters.Worktree.Find(_terminal.Directory, _terminal.Environment))).Run()
            .Metrics.Select(metric => metric.Series?.Values.Length).ShouldBe(Enumerable.Repeat((int?)10_000, 10));
    }
}
