using System.Globalization;

namespace GitSession.Benchmarks;

/// <summary>A search in a journal of ten thousand entries of forty lines, beside git's own search through the same texts.</summary>
internal static class LongRecall
{
    private const int Entries = 10_000;
    private const int Lines = 30;

    public static void Run(string program, int rounds)
    {
        using var bench = new Bench(program, files: 20);
        Fill(Path.Combine(bench.Place, "journal"));
        bench.Git("add", "--all");
        bench.Git("commit", "--quiet", "-m", "journal");
        var kept = Path.Combine(bench.Place, ".git", "gitsession", "recall-index");
        Console.WriteLine($"\n10,000 entries, first recall: {bench.Session("recall", "word42"):0} ms; peak memory of any child so far {Bench.PeakOfChildren():0} MiB");
        Console.WriteLine($"index: {new FileInfo(kept).Length / 1024.0 / 1024:0.0} MiB");
        Bench.Compare(
            "recall, 10,000 entries of 40 lines",
            Math.Min(rounds, 20),
            ("git status", () => bench.Git("status")),
            ("git grep -i, one word", () => bench.Git("grep", "-i", "word420")),
            ("recall, one rare word, warm", () => bench.Session("recall", "word4200")),
            ("recall, three words and a phrase, warm", () => bench.Session("recall", "word42", "word7", "insurance", "\"agent callback\"")));
        for (var i = 0; i < 10; i++)
            File.AppendAllText(Directory.GetFiles(Path.Combine(bench.Place, "journal"), "*.md")[i * 100], "\n- changed since\n");
        Bench.Compare(
            "recall, ten documents changed, and without an index",
            Math.Min(rounds, 5),
            ("git status", () => bench.Git("status")),
            ("recall, ten documents changed", () => bench.Session("recall", "changed", "since")),
            ("recall, no index", () => Cold(bench, kept)));
        Console.WriteLine($"\npeak memory of any child {Bench.PeakOfChildren():0} MiB");
    }

    private static double Cold(Bench bench, string kept)
    {
        File.Delete(kept);
        return bench.Session("recall", "word42");
    }

    private static void Fill(string directory)
    {
        var (random, day) = (new Random(1), new DateTimeOffset(2020, 1, 1, 9, 0, 0, TimeSpan.Zero));
        for (var i = 0; i < Entries; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{day.AddHours(i):yyyy-MM-dd-HH-mm}-session-k3f2");
            var file = Path.Combine(directory, id + ".md");
            File.WriteAllText(file, $"---\nformat: 1\nsession: {id}\nstatus: closed\nstarted_at: {day.AddHours(i):yyyy-MM-dd'T'HH:mm:sszzz}\n---\n\n# Session {i}\n\n## Session Summary\n\n{Prose(random)}\n## Open Loops\n\n- [ ] **HIGH**: Insurance agent callback <!-- loop k3f2 task 2020-01-01T09:10:00+00:00 -->\n");
            File.SetLastWriteTimeUtc(file, day.AddHours(i).UtcDateTime);
        }
    }

    // Words as they come in a language: few of them often, many of them seldom.
    private static string Prose(Random random) => string.Concat(Enumerable.Range(0, Lines).Select(_ =>
        $"- {string.Join(' ', Enumerable.Range(0, 9).Select(_ => $"word{(int)Math.Exp(random.NextDouble() * Math.Log(20_000))}"))}\n"));
}
