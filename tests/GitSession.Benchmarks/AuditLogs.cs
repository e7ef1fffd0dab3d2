using System.Globalization;

namespace GitSession.Benchmarks;

/// <summary>What the figures of a hundred thousand decisions in a thousand sessions cost, with what was kept of them and without.</summary>
internal static class AuditLogs
{
    private const int Sessions = 1000;
    private const int Lines = 100;

    private static readonly string[] Services = ["BoundaryEnforcer", "ContextPressureMonitor", "CrossReferenceValidator", "InstructionPersistenceClassifier", "MetacognitiveVerifier"];

    public static void Run(string program, int rounds)
    {
        using var bench = new Bench(program, files: 200);
        Fill(Path.Combine(bench.Place, ".ai_context", "audit"));
        var kept = Path.Combine(bench.Place, ".git", "gitsession", "audit-figures");
        Bench.Compare(
            "100,000 decisions in 1,000 audit logs",
            Math.Min(rounds, 10),
            ("git status", () => bench.Git("status")),
            ("framework stats, cold", () => Cold(bench, kept)),
            ("framework stats, warm", () => bench.Session("framework", "stats")));
    }

    private static double Cold(Bench bench, string kept)
    {
        File.Delete(kept);
        return bench.Session("framework", "stats");
    }

    private static void Fill(string directory)
    {
        Directory.CreateDirectory(directory);
        var (random, begin) = (new Random(1), new DateTime(2026, 1, 1, 8, 0, 0, DateTimeKind.Unspecified));
        for (var session = 0; session < Sessions; session++)
        {
            var at = begin.AddHours(5 * session);
            var name = string.Create(CultureInfo.InvariantCulture, $"{at:yyyy-MM-dd-HH-mm}-work-{session:0000}.yaml");
            File.WriteAllLines(Path.Combine(directory, name), Enumerable.Range(0, Lines).Select(line => Line(random, at.AddSeconds(20 * line))));
        }
    }

    private static string Line(Random random, DateTime at)
    {
        var (service, denied) = (Services[random.Next(Services.Length)], random.Next(20) == 0);
        var violation = denied ? $", violations: [{{ rule: inst_{random.Next(40):000}_architecture, text: more than 3 files, severity: CRITICAL }}]" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"- {{ at: {at:yyyy-MM-dd'T'HH:mm:ss}+01:00, service: {service}, action: decided, allowed: {(denied ? "false" : "true")}, domain: TECHNICAL_IMPLEMENTATION, context: src/m{random.Next(60)}/file.cs{violation}, metadata: {{ score: 0.{random.Next(100):00}, level: NORMAL, rules_checked: 12 }}, duration_ms: 1 }}");
    }
}
