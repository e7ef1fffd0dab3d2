using GitSession.Rules;
using GitSession.Rules.Classification;
using GitSession.Sessions;
using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>What an agent is told between its start and its end: statements of fact, and the command that goes with them.</summary>
internal static class AgentText
{
    private const int LongestFocus = 60;
    private const int MostFindings = 3;

    public const string NothingInHand =
        "GitSession: nothing is in hand, so that a compaction or an interruption now leaves no trace of it. git session focus set \"…\" names what this is about.";

    public const string NoSession = "GitSession: no session is open here. git session start \"…\" opens one and prints what it inherits.";

    public const string SessionClosed = "GitSession: the session is closed and its handoff is written. git session start \"…\" opens the next one.";

    public static string Usage(IEnumerable<string> names) => HookText.Warning($"git session agent NAME EVENT, the event on standard input; NAME is one of {string.Join(", ", names)}");

    public static string NotJson(string name) => HookText.Warning($"the event {name} is no JSON object and was ignored");

    public static string TookTooLong(string name, TimeSpan patience) => HookText.Warning($"the event {name} took longer than {patience.TotalSeconds:0.#} s and was left");

    public static string NoMemory(Exception error) =>
        $"GitSession could not give its memory of this repository: {QuotedText.Neutral(Errors.Message(error))}. git session status says more.";

    public static string Meant(string command) => $"GitSession: that is the command `{command}`.";

    public static string Propose(string prompt)
    {
        var text = SafeText.OneLine(prompt).Replace("\"", "'", StringComparison.Ordinal).Replace("`", "'", StringComparison.Ordinal).Replace("$", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal);
        var focus = text.Length <= LongestFocus ? text : text[..LongestFocus].TrimEnd() + "…";
        return $"GitSession: nothing is in hand yet. If this begins a piece of work: git session focus set \"{QuotedText.Neutral(focus)}\" --why \"…\"";
    }

    public static string Checkpoint(TokenUse tokens, int share) =>
        $"GitSession: {share} % of the context is used ({tokens.Used} of {tokens.Budget} tokens{(tokens.IsOverdue ? ", told late" : "")}). What must outlive it belongs into git session loop add and git session note.";

    public static string Standing(Classified said) =>
        $"GitSession: this reads like a standing instruction ({said.Quadrant.ToString().ToUpperInvariant()}, {said.Persistence.ToString().ToUpperInvariant()}). git session rules add \"…\" keeps it for later sessions.";

    public static string Quoted(string reminder) => $"GitSession: {QuotedText.Neutral(reminder)}";

    public static string Denied(IReadOnlyList<Finding> findings) => $"{Reasons(findings)}\n{ToAgent(findings[0])}";

    public static string AskAbout(IReadOnlyList<Finding> findings) => Reasons(findings);

    private static string Reasons(IReadOnlyList<Finding> findings) =>
        string.Join('\n', findings.Take(MostFindings).Select(finding => QuotedText.Neutral(RuleText.ToAgent(finding))))
        + (findings.Count > MostFindings ? $"\n… and {findings.Count - MostFindings} more" : "");

    private static string ToAgent(Finding finding) => finding.Rule.Parameters.NeedsApproval
        ? $"A person approves with a decision in {World.Paths.Decisions} that says approves: {finding.Rule.Id}."
        : $"The rule stands in {finding.Rule.Path}; a person may change it.";
}
