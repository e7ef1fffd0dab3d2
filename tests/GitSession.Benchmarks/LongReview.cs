namespace GitSession.Benchmarks;

/// <summary>A pull request in a journal of ten thousand entries: a box that a person ticked, and a session that opened a loop and decided something.</summary>
internal static class LongReview
{
    private const int Entries = 10_000;

    public static void Run(string program, int rounds)
    {
        using var bench = new Bench(program, files: 200);
        LongJournal.Fill(bench.Place, Entries);
        Commit(bench, "journal");
        bench.Git("gc", "--quiet");
        bench.Git("switch", "--quiet", "-c", "work");
        Tick(bench.Place);
        Commit(bench, "ticked");
        bench.Session("start", "Calling the bank");
        bench.Session("loop", "add", "Call the bank", "--why", "before noon");
        bench.Session("decide", "The bank in town", "--why", "it is near");
        bench.Session("close");
        Bench.Compare(
            "a pull request in a journal of 10,000 entries",
            Math.Min(rounds, 30),
            ("git status", () => bench.Git("status")),
            ("check --base main", () => bench.Session("check", "--base", "main")),
            ("check --base main, nothing kept", () => WithoutCaches(bench, "check", "--base", "main")),
            ("summary --base main", () => bench.Session("summary", "--base", "main")));
        Console.WriteLine($"\npeak memory of any child {Bench.PeakOfChildren():0} MiB");
    }

    private static double WithoutCaches(Bench bench, params string[] arguments)
    {
        var caches = Path.Combine(bench.Place, ".git", "gitsession");
        if (Directory.Exists(caches))
            Directory.Delete(caches, recursive: true);
        return bench.Session(arguments);
    }

    private static void Tick(string directory)
    {
        var newest = Directory.GetFiles(Path.Combine(directory, "journal"), "*.md").Max(StringComparer.Ordinal) ?? "";
        File.WriteAllText(newest, File.ReadAllText(newest).Replace("- [ ]", "- [x]", StringComparison.Ordinal));
    }

    private static void Commit(Bench bench, string message)
    {
        bench.Git("add", "--all");
        bench.Git("commit", "--quiet", "--no-verify", "-m", message);
    }
}
