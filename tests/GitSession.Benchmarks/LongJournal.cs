namespace GitSession.Benchmarks;

/// <summary>A journal of ten entries beside one of ten thousand.</summary>
internal static class LongJournal
{
    public static void Run(string program, int rounds)
    {
        using var small = new Bench(program, files: 20);
        using var large = new Bench(program, files: 20);
        Fill(small.Place, 10);
        Fill(large.Place, 10_000);
        Console.WriteLine($"\n10,000 entries, cold: {large.Session("status"):0} ms; peak memory of any child so far {Bench.PeakOfChildren():0} MiB");
        Bench.Compare(
            "no session open, warm",
            rounds,
            ("git-session status, 10 entries", () => small.Session("status")),
            ("git-session status, 10,000 entries", () => large.Session("status")),
            ("git-session log, 10 entries", () => small.Session("log", "-n", "10")),
            ("git-session log, 10,000 entries", () => large.Session("log", "-n", "10")));
        large.Session("start", "Reviewing calendar");
        small.Session("start", "Reviewing calendar");
        Bench.Compare(
            "a session open, warm",
            rounds,
            ("git-session status, 10 entries", () => small.Session("status")),
            ("git-session status, 10,000 entries", () => large.Session("status")));
        Console.WriteLine($"\npeak memory of any child {Bench.PeakOfChildren():0} MiB");
    }

    /// <summary>Entries one after another, a session each; all carry one loop.</summary>
    /// <param name="namesParents">Each names the one before it; where none does, as in a journal that people wrote, all are heads.</param>
    public static void Fill(string directory, int entries, bool namesParents = true)
    {
        var day = new DateTimeOffset(2020, 1, 1, 9, 0, 0, TimeSpan.Zero);
        for (var i = 0; i < entries; i++)
        {
            var (id, parent) = (Id(day.AddHours(i)), i == 0 || !namesParents ? "[]" : $"\n  - {Id(day.AddHours(i - 1))}");
            File.WriteAllText(Path.Combine(directory, "journal", id + ".md"), $"""
                ---
                format: 1
                session: {id}
                mode: ops
                status: closed
                started_at: {day.AddHours(i):yyyy-MM-dd'T'HH:mm:sszzz}
                ended_at: {day.AddHours(i).AddMinutes(50):yyyy-MM-dd'T'HH:mm:sszzz}
                branch: main
                inherited_from: {parent}
                goals: []
                ---

                # Session {i}

                ## Session Summary

                - Something was handled

                ## Open Loops

                - [ ] **MEDIUM**: Doctor appointment prep - appointment is tomorrow <!-- loop k3f2 task 2020-01-01T09:10:00+00:00 -->

                ## For the Next Instance

                - Active threads: insurance-resolution

                """);
        }
        Age(directory);
    }

    // A journal that changed a moment ago is read anew each time; warm means that it has been left alone.
    public static void Age(string directory) =>
        Directory.SetLastWriteTimeUtc(Path.Combine(directory, "journal"), DateTime.UtcNow.AddMinutes(-1));

    private static string Id(DateTimeOffset time) => $"{time:yyyy-MM-dd-HH-mm}-session-k3f2";
}
