using GitSession.Text;

namespace GitSession.Cli.Adapters;

/// <summary>What git said to something that it did not do, on one line and without the advice.</summary>
internal static class GitWords
{
    private const int MostLines = 3;

    private static readonly string[] Telling = ["fatal:", "error:", "CONFLICT"];

    // What is said of every push that fails, behind what is said of this one, and our own hook's reminder.
    private static readonly string[] Usual = ["hint:", "To ", "Done", "error: failed to push some refs", "warning:"];

    /// <summary>Of a fetch or a pull.</summary>
    public static string Of(GitOutput answer)
    {
        var lines = Lines(answer.Text + "\n" + answer.Error);
        var telling = lines.FindAll(line => StartsWith(line, Telling));
        return telling is [] ? lines.FindLast(line => !line.StartsWith("From ", StringComparison.Ordinal)) ?? ExitCode(answer) : Joined(telling);
    }

    /// <summary>Of a push: what a hook or the other side said, then what git makes of it.</summary>
    public static string OfPush(GitOutput push)
    {
        var said = Lines(push.Error).FindAll(line => !StartsWith(line, Usual));
        var refused = Lines(push.Text).FindAll(line => line is ['!', ..]);
        // A hook that ends the push before anything is sent may say why on the output that it shares with git (githooks(5), pre-push).
        var told = refused is [] ? Lines(push.Text).FindAll(line => !StartsWith(line, Usual)) : refused;
        return said.Concat(told).ToList() is { Count: > 0 } lines ? Joined(lines) : Of(push);
    }

    // The last one is git's own.
    private static string Joined(List<string> lines) =>
        Secrets.Redact(string.Join("; ", (lines.Count > MostLines ? [.. lines.Take(MostLines - 1), lines[^1]] : lines).Select(Bare)));

    private static string Bare(string line) => Array.Find(["fatal: ", "error: ", "remote: "], word => line.StartsWith(word, StringComparison.Ordinal)) is { } word ? line[word.Length..].TrimStart() : line;

    private static List<string> Lines(string text) =>
        [.. text.Split('\n').Select(line => line.Replace('\t', ' ').Trim()).Where(line => line is not ("" or "remote:"))];

    private static bool StartsWith(string line, string[] words) => Array.Exists(words, word => line.StartsWith(word, StringComparison.Ordinal));

    private static string ExitCode(GitOutput answer) => $"exit code {answer.ExitCode}";
}
