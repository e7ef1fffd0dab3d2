using System.Text.RegularExpressions;

namespace GitSession.Benchmarks;

/// <summary>What an agent pays for each of its events, with a thousand entries and two hundred open loops.</summary>
internal static partial class AgentSession
{
    private const string Conversation = "\"session_id\": \"5f6c1b2e-0d4b-4a58-9a51-2f0c8b7d1e11\"";

    public static void Run(string program, int rounds)
    {
        using var bench = Of(program, namesParents: true);
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
            ("SessionStart of a new conversation", () => Begin(bench).Start),
            ("UserPromptSubmit, the first of it", () => Begin(bench).Prompt));
        using var lively = Of(program, namesParents: true);
        Bench.Compare(
            "a new conversation's start in the same journal while work goes on",
            rounds,
            ("git status", () => lively.Git("status")),
            ("SessionStart after a commit of the user's", () => Committed(lively)),
            ("SessionStart beside ten others", () => Beside(lively, 10)),
            ("SessionStart after a session was closed", () => After(lively, session => lively.Session("close", "--session", session, "--summary", "done"))),
            ("SessionStart after one whose process is gone", () => After(lively, session => LeaveAlone(lively, session))));
        using var heads = Of(program, namesParents: false);
        Bench.Compare(
            "the same where no entry names another, so that all are inherited from",
            Math.Max(1, rounds / 4),
            ("git status", () => heads.Git("status")),
            ("UserPromptSubmit", () => Event(heads, "UserPromptSubmit", "\"prompt\": \"go on\"")),
            ("Stop", () => Event(heads, "Stop", "\"stop_hook_active\": false")),
            ("SessionStart after a compaction", () => Event(heads, "SessionStart", "\"source\": \"compact\"")),
            ("SessionStart of a new conversation", () => Begin(heads).Start),
            ("UserPromptSubmit, the first of it", () => Begin(heads).Prompt));
    }

    private static Bench Of(string program, bool namesParents)
    {
        var bench = new Bench(program, files: 200);
        LongJournal.Fill(bench.Place, 1000, namesParents);
        AddLoops(Path.Combine(bench.Place, "journal"));
        bench.Git("add", "--all");
        bench.Git("commit", "--quiet", "-m", "journal");
        Event(bench, "SessionStart", "\"source\": \"startup\"");
        return bench;
    }

    // Each is the only one that is live beside the first.
    private static (double Start, double Prompt) Begin(Bench bench)
    {
        var (before, conversation) = (Live(bench).ToHashSet(StringComparer.Ordinal), $"\"session_id\": \"{Guid.NewGuid()}\"");
        var start = bench.Agent("SessionStart", $"{{ {conversation}, \"source\": \"startup\" }}");
        var prompt = bench.Agent("UserPromptSubmit", $"{{ {conversation}, \"prompt\": \"go on\" }}");
        foreach (var begun in Live(bench).Where(file => !before.Contains(file)).ToList())
            File.Delete(begun);
        return (start, prompt);
    }

    private static double Committed(Bench bench)
    {
        LongJournal.Age(bench.Place);
        bench.Git("commit", "--quiet", "--allow-empty", "-m", "work");
        return Begin(bench).Start;
    }

    private static double Beside(Bench bench, int others)
    {
        LongJournal.Age(bench.Place);
        var before = Live(bench).ToHashSet(StringComparer.Ordinal);
        var starts = Enumerable.Range(0, others + 1).Select(_ => bench.Agent("SessionStart", New())).ToList();
        Live(bench).Where(file => !before.Contains(file)).ToList().ForEach(File.Delete);
        return starts[^1];
    }

    // The entry that ends the first is there when the second begins, as of a minute ago, and was not when the journal was last looked at.
    private static double After(Bench bench, Action<string> end)
    {
        var before = Live(bench).ToHashSet(StringComparer.Ordinal);
        bench.Agent("SessionStart", New());
        end(Path.GetFileNameWithoutExtension(Live(bench).Single(file => !before.Contains(file) && !file.EndsWith(".audit.yaml", StringComparison.Ordinal))));
        LongJournal.Age(bench.Place);
        var start = bench.Agent("SessionStart", New());
        Live(bench).Where(file => !before.Contains(file)).ToList().ForEach(File.Delete);
        return start;
    }

    private static void LeaveAlone(Bench bench, string session)
    {
        var file = Path.Combine(bench.Place, ".ai_context", "session", session + ".yaml");
        File.WriteAllText(file, Owner().Replace(File.ReadAllText(file), "owner: { pid: 999999999"));
    }

    private static string New() => $"{{ \"session_id\": \"{Guid.NewGuid()}\", \"source\": \"startup\" }}";

    [GeneratedRegex(@"owner: \{ pid: \d+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Owner();

    private static IEnumerable<string> Live(Bench bench) => Directory.EnumerateFiles(Path.Combine(bench.Place, ".ai_context", "session"));

    private static double Event(Bench bench, string name, string member) => bench.Agent(name, $"{{ {Conversation}, {member} }}");

    private static void AddLoops(string journal)
    {
        var last = Directory.GetFiles(journal, "*.md").Order(StringComparer.Ordinal).Last();
        var loops = Enumerable.Range(0, 199).Select(i => $"- [ ] **LOW**: Thing number {i} that waits - because of another\n");
        File.WriteAllText(last, File.ReadAllText(last).Replace("## For the Next Instance", string.Concat(loops) + "\n## For the Next Instance", StringComparison.Ordinal));
    }
}
