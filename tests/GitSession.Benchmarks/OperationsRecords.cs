using System.Globalization;

namespace GitSession.Benchmarks;

/// <summary>What operations cost in a repository that has run for long: a thousand files of metrics, five hundred incidents, two hundred records of protocols.</summary>
internal static class OperationsRecords
{
    private const int Metrics = 1000;
    private const int Incidents = 500;
    private const int Records = 200;

    private static readonly DateTime Begin = new(2026, 1, 1, 8, 0, 0, DateTimeKind.Unspecified);

    public static void Run(string program, int rounds)
    {
        using var bench = new Bench(program, files: 200);
        bench.Session("progress", "init", "--template", "operations");
        Fill(Path.Combine(bench.Place, ".ai_context", "operations"));
        bench.Git("add", "--all");
        bench.Git("commit", "--quiet", "--no-verify", "-m", "operations");
        bench.Session("start", "--mode", "operations");
        Bench.Compare(
            "1,000 files of metrics, 500 incidents, 200 records of protocols",
            Math.Min(rounds, 15),
            ("git status", () => bench.Git("status")),
            ("ops", () => bench.Session("ops")),
            ("ops done", () => bench.Session("ops", "done", "start/2.1", "--evidence", $"seen at {DateTime.UtcNow.Ticks}")),
            ("ops work", () => bench.Session("ops", "work")),
            ("ops end", () => bench.Session("ops", "end")),
            ("metric list", () => bench.Session("metric", "list")),
            ("incident list", () => bench.Session("incident", "list")),
            ("status", () => bench.Session("status")));
        Console.WriteLine($"\npeak of any of them: {Bench.PeakOfChildren():0} MiB");
    }

    private static void Fill(string directory)
    {
        var random = new Random(1);
        Write(directory, "metrics", ".yaml", Metrics, at => string.Concat(Enumerable.Range(0, 10).Select(minute => Metric(random, at.AddMinutes(minute)))));
        Write(directory, "incidents", ".md", Incidents, at => Incident(at, random.Next(1, 10)));
        Write(directory, "sessions", ".md", Records, at => $"---\nformat: 1\nphase: \"8\"\n---\n\n# Operations session\n\n## Start\n\n- [x] **start/2.1** Production is up\n  - done, {Time(at)}, Ada, words: it is up\n");
    }

    private static void Write(string directory, string kind, string ending, int count, Func<DateTime, string> text)
    {
        var folder = Directory.CreateDirectory(Path.Combine(directory, kind)).FullName;
        for (var number = 0; number < count; number++)
        {
            var at = Begin.AddHours(5 * number);
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{at:yyyy-MM-dd-HH-mm}-work-{number:0000}{ending}")), text(at));
        }
    }

    private static string Metric(Random random, DateTime at) =>
        $"- {{ at: {Time(at)}, name: latency {random.Next(20)}, value: {random.Next(100, 200)}, unit: ms, category: performance }}\n";

    private static string Incident(DateTime at, int minutes) =>
        $"---\nformat: 1\nclass: P1\nstatus: closed\ncategory: operations\ndetected_at: {Time(at)}\nresponded_at: {Time(at)}\nresolved_at: {Time(at.AddMinutes(minutes))}\nclosed_at: {Time(at.AddMinutes(minutes))}\nlearning: a-pool-needs-an-alarm\n---\n\n# Down\n\n"
        + string.Concat(new[] { "Impact", "Root Cause", "Resolution", "Prevention", "Learning" }.Select(section => $"## {section}\n\nWords of a line or two.\n\n"));

    private static string Time(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + "+01:00";
}
