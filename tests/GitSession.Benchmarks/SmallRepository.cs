namespace GitSession.Benchmarks;

/// <summary>A repository of 200 files with a session in it.</summary>
internal static class SmallRepository
{
    public static void Run(string program, int rounds)
    {
        using var bench = new Bench(program, files: 200);
        bench.Session("start", "Reviewing calendar", "--goal", "Clear inbox");
        bench.Session("loop", "add", "Doctor appointment prep", "--why", "appointment is tomorrow");
        Bench.Compare(
            "200 files, a session open",
            rounds,
            ("git status", () => bench.Git("status")),
            ("git --exec-path (git's own share of the next)", () => bench.Git("--exec-path")),
            ("git session status", () => bench.GitSession("status")),
            ("git-session status", () => bench.Session("status")),
            ("git-session focus set", () => FocusSet(bench)),
            ("git-session loop list", () => bench.Session("loop", "list")));
        bench.Session("close");
        Bench.Compare(
            "200 files, a session opened and closed",
            Math.Max(20, rounds / 4),
            ("git status", () => bench.Git("status")),
            ("git-session start", () => bench.Session("start", "Checking inbox")),
            ("git-session close", () => bench.Session("close")));
    }

    // A focus is set where none is in hand, so that the session does not grow from round to round.
    private static double FocusSet(Bench bench)
    {
        var file = Directory.EnumerateFiles(Path.Combine(bench.Place, ".ai_context", "session")).Single();
        var before = File.ReadAllText(file);
        var time = bench.Session("focus", "set", "Checking inbox", "--complete");
        File.WriteAllText(file, before);
        return time;
    }
}
