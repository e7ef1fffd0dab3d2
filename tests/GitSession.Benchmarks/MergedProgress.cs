namespace GitSession.Benchmarks;

/// <summary>What our merge driver adds to a merge in which both branches changed the progress, beside git's own merge of lines.</summary>
internal static class MergedProgress
{
    public static void Run(string program, int rounds)
    {
        using var bench = new Bench(program, files: 200);
        bench.Session("progress", "init", "--template", "operations");
        Commit(bench, "progress");
        bench.Git("switch", "--quiet", "-c", "x");
        bench.Session("progress", "set", "1/functional_requirements", "completed");
        Commit(bench, "theirs");
        bench.Git("switch", "--quiet", "main");
        bench.Session("progress", "set", "5/implementation", "completed");
        Commit(bench, "ours");
        Bench.Compare(
            "a merge in which both sides changed the progress, 200 files",
            Math.Min(rounds, 30),
            ("git merge, by lines", () => Merge(bench, byLines: true)),
            ("git merge, by phase and key", () => Merge(bench, byLines: false)));
    }

    private static double Merge(Bench bench, bool byLines)
    {
        var attributes = Path.Combine(bench.Place, ".git", "info", "attributes");
        Directory.CreateDirectory(Path.GetDirectoryName(attributes) ?? "");
        File.WriteAllText(attributes, byLines ? "framework_progress.md merge=text\n" : "");
        var time = bench.Git("merge", "--quiet", "--no-commit", "--no-ff", "x");
        bench.Git("merge", "--abort");
        return time;
    }

    private static void Commit(Bench bench, string message)
    {
        bench.Git("add", "--all");
        bench.Git("commit", "--quiet", "--no-verify", "-m", message);
    }
}
