namespace GitSession.Benchmarks;

/// <summary>What an agent pays for each of its events, with a thousand entries and two hundred open loops.</summary>
internal static class AgentSession
{
    private const string Conversation = "\"session_id\": \"5f6c1b2e-0d4b-4a58-9a51-2f0c8b7d1e11\"";

    public static void Run(string program, int rounds)
    {
        using var bench = new Bench(program, files: 200);
        LongJournal.Fill(bench.Place, 1000);
        AddLoops(Path.Combine(bench.Place, "journal"));
        bench.Git("add", "--all");
        bench.Git("commit", "--quiet", "-m", "journal");
        Event(bench, "SessionStart", "\"source\": \"startup\"");
        Bench.Compare(
            "an agent's events, 1,000 entries, 200 open loops",
            rounds,
            ("git status", () => bench.Git("status")),
            ("UserPromptSubmit", () => Event(bench, "UserPromptSubmit", "\"prompt\": \"go on\"")),
            ("PreToolUse", () => Event(bench, "PreToolUse", "\"tool_input\": { \"command\": \"make\" }")),
            ("PostToolUse", () => Event(bench, "PostToolUse", "\"tool_input\": { \"file_path\": \"a.txt\", \"content\": \"a\" }")),
            ("Stop", () => Event(bench, "Stop", "\"stop_hook_active\": false")),
            ("PreCompact", () => Event(bench, "PreCompact", "\"trigger\": \"auto\"")),
            ("SessionStart after a compaction", () => Event(bench, "SessionStart", "\"source\": \"compact\"")),
            ("SessionStart of a new conversation", () => Begin(bench)));
    }

    // Each is the only one that is live beside the first.
    private static double Begin(Bench bench)
    {
        var before = Live(bench).ToHashSet(StringComparer.Ordinal);
        var time = bench.Agent("SessionStart", $"{{ \"session_id\": \"{Guid.NewGuid()}\", \"source\": \"startup\" }}");
        foreach (var begun in Live(bench).Where(file => !before.Contains(file)).ToList())
            File.Delete(begun);
        return time;
    }

    private static IEnumerable<string> Live(Bench bench) => Directory.EnumerateFiles(Path.Combine(bench.Place, ".ai_context", "session"));

    private static double Event(Bench bench, string name, string member) => bench.Agent(name, $"{{ {Conversation}, {member} }}");

    private static void AddLoops(string journal)
    {
        var last = Directory.GetFiles(journal, "*.md").Order(StringComparer.Ordinal).Last();
        var loops = Enumerable.Range(0, 199).Select(i => $"- [ ] **LOW**: Thing number {i} that waits - because of another\n");
        File.WriteAllText(last, File.ReadAllText(last).Replace("## For the Next Instance", string.Concat(loops) + "\n## For the Next Instance", StringComparison.Ordinal));
    }
}
