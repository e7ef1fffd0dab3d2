using GitSession.Sessions;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Output;

/// <summary>What a git hook says, in git's dialect: a line each, and a hint behind what is refused.</summary>
internal static class HookText
{
    public const string ChangeTooLarge = "warning: this change is too large: only a part of its lines was held against the rules";
    public static string NotRead(string path) => Warning($"{path} is too large or kept out of diffs, and none of its lines was held against the rules");

    public static string Unjudged(string rule) => Warning($"rule {rule} was not held against all of this change: its pattern takes too long");

    public const string MessageIsNoFile = "warning: no trailer Session: the message is in no regular file";

    public const string PushAgain = "hint: push again";

    private const int MostLines = 5;

    public static string Warning(string message) => $"warning: {SafeText.OneLine(message)}";

    public static string Warning(Exception error) => Warning(Errors.Message(error));

    public static string Error(string message) => $"error: {SafeText.OneLine(message)}";

    public static string Error(Exception error) => Error(Errors.Message(error));

    /// <summary>The first few, and how many more there are.</summary>
    public static IEnumerable<string> Some(IEnumerable<string> lines)
    {
        var all = lines.ToList();
        return all.Count > MostLines + 1 ? [.. all.Take(MostLines), $"… and {all.Count - MostLines} more"] : all;
    }

    public static string TookTooLong(string hook, TimeSpan patience) => $"warning: git session hook {hook} took longer than {patience.TotalSeconds:0.#} s and was left";

    public static string UnknownHook(string name) => Warning($"git session knows no hook {(name is "" ? "without a name" : name)}");

    public static string NoTrailer(Refusal unclear) => Warning($"no trailer Session: {RefusalWords.Message(unclear)} (GIT_SESSION=<id> names one)");

    public static string MendDamage(DamagedDocument damaged) =>
        $"hint: mend {damaged.Path} in an editor, git add it and commit again; commit: {{ damaged: warn }} in {Paths.Settings} lets it pass";

    public static string OtherBranch(LiveSession session, Head head) =>
        Warning($"the session \"{session.Title}\" began {On(session.Branch)}, and HEAD is {On(head.Branch)} now; git session close ends it");

    public static string Arrived(int sessions) =>
        $"{Plural.Of(sessions, "session")} arrived with this merge: git session log names them, and the next start inherits from them";

    public static string NotHandedOver(PushReport report) => report switch
    {
        { Open: [var session] } => $"the session \"{session.Title}\" is open with {OnItsMind(session)}, and this push hands nothing of it over",
        { Open: [_, _, ..] several } => $"{several.Count} sessions are open, and this push hands nothing of them over: {string.Join(", ", several.Select(session => session.Id))}",
        { Uncommitted: [var path, ..] } => $"{path} is not committed{More(report.Uncommitted.Length)}, so that this push hands it to nobody",
        _ => $"HEAD has {report.Unpushed[0]}{More(report.Unpushed.Length)}, and this push does not",
    };

    public static string Checkpointed(string commit) => $"a checkpoint of the open session was committed as {commit[..10]}, and this push does not have it";

    public static string NoCheckpoint(GitFailure failure) =>
        Warning($"no checkpoint of the open session was committed, and this push hands nothing of it over: git could not make the commit ({failure.Words.Split('\n')[0]})");

    public static string HandOver(PushReport report) => report switch
    {
        { Open: [_, ..] } => "hint: git session close, then push again",
        { Uncommitted: [var path, ..] } => $"hint: git add {path} and commit it, then push again",
        _ => "hint: push HEAD itself",
    };

    private static string OnItsMind(LiveSession session) => string.Join(" and ", new[]
    {
        session.Memory.Focus is null ? null : "something in hand",
        session.Memory.Stack.Depth is > 0 and var depth ? $"{depth} suspended" : null,
        session.Memory.Loops.Count is > 0 and var loops ? Plural.Of(loops, "open loop") : null,
    }.OfType<string>());

    private static string More(int count) => count > 1 ? $" ({count - 1} more)" : "";

    private static string On(string? branch) => branch is null ? "detached" : $"on {branch}";
}
