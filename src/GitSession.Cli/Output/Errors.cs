using System.CommandLine;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Output;

/// <summary>The one place where an error becomes words and an exit code.</summary>
internal static class Errors
{
    private const int ShortId = 10;

    public static int Print(Exception error, Composition made)
    {
        var around = made.Around;
        var (code, message, hint) = Describe(error is Refusal { Reason: RefusalReason.NoSession, Subject: "" } ? WithBranch(made) : error);
        around.Error.WriteLine($"error: {SafeText.Lines(message)}");
        around.Error.WriteLine($"hint: {hint}");
        if (around.Variable("GIT_SESSION_TRACE") is "1")
            around.Error.WriteLine(error);
        return code;
    }

    public static int PrintUsage(ParseResult parsed, Surroundings around)
    {
        around.Error.WriteLine($"error: {Plain(parsed.Errors[0].Message)}");
        around.Error.WriteLine($"hint: git session {CommandName(parsed)}--help");
        return ExitCode.Usage;
    }

    /// <summary>What happened, without what to do about it.</summary>
    public static string Message(Exception error) => Describe(error).Message;

    /// <summary>What to do about it: something to type.</summary>
    public static string HintFor(Exception error) => Describe(error).Hint;

    private static (int Code, string Message, string Hint) Describe(Exception error) => error switch
    {
        Refusal refusal => (ExitCode.Refused, RefusalWords.Message(refusal), RefusalWords.Hint(refusal)),
        DamagedDocument { Line: > 0 } damaged => (ExitCode.Damaged, $"{damaged.Path}:{damaged.Line}: expected {damaged.Expected}", Hint(damaged)),
        DamagedDocument damaged => (ExitCode.Damaged, $"{damaged.Path}: expected {damaged.Expected}", Hint(damaged)),
        GitFailure git => (ExitCode.GitFailed, $"git {string.Join(' ', git.Arguments)} failed with exit code {git.ExitCode}: {git.Words}", Hint(git)),
        _ => (ExitCode.Bug, $"a bug in git-session: {error.GetType().Name}: {error.Message}", "GIT_SESSION_TRACE=1 shows where; please report it"),
    };

    // Only this refusal tells where HEAD is, so that only it pays for asking git.
    private static Refusal WithBranch(Composition made) => new(RefusalReason.NoSession, made.Repository.Head().Branch ?? "");

    private static string Hint(GitFailure git) =>
        git.Arguments is ["commit-tree", ..] ? "git session close --no-commit leaves the commit to you" : "git status";

    private static string Hint(DamagedDocument damaged) => damaged switch
    {
        { IsNewer: true } => "install a newer git-session",
        { LastGood: { } commit } => $"git show {commit[..Math.Min(ShortId, commit.Length)]}:{damaged.Path} has the last version that can be read",
        { Line: > 0 } => $"mend line {damaged.Line} of {damaged.Path} in an editor",
        _ => $"mend {damaged.Path} in an editor",
    };

    private static string Plain(string message) => message.Length is 0 ? message : char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.');

    private static string CommandName(ParseResult parsed)
    {
        var names = new List<string>();
        for (var symbol = parsed.CommandResult; symbol.Parent is System.CommandLine.Parsing.CommandResult parent; symbol = parent)
            names.Insert(0, symbol.Command.Name + " ");
        return string.Concat(names);
    }
}
