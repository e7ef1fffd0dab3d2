using System.Text;
using GitSession.Cli.Adapters;

namespace GitSession.Cli.GitHooks;

/// <summary>
/// What git will find in a message once it has cleaned it up (git-commit(1), --cleanup). Where that cannot be told it is nothing:
/// a trailer must make no commit of one that the user gave up.
/// </summary>
/// <param name="calling">The git that made the message's file.</param>
/// <param name="isTyped">An editor was open on it, so that comments and a template may still stand in it.</param>
/// <param name="prefix">Where in the worktree git was typed; empty at its root.</param>
internal sealed class MessageCleanup(GitProcess git, CallingGit calling, bool isTyped, string prefix)
{
    // What git chooses from where core.commentChar is auto, so that no line of the message begins with it; no hook is told which.
    private const string Auto = "#;@!$%^&|:";

    // Begins no line that anybody writes.
    private const string Nothing = "\u0001";

    // Git takes a message of nothing else for empty.
    private const string SignedOff = "Signed-off-by: ";

    private Dictionary<string, string>? _settings;

    private Dictionary<string, string> Settings => _settings ??= ReadSettings();

    private bool IsAuto => Settings.GetValueOrDefault("core.commentstring") is "auto" || Settings.GetValueOrDefault("core.commentchar") is "auto";

    /// <summary>Whether a line of the message may be a comment, which git takes out.</summary>
    public bool MayHaveComments(string[] lines) =>
        isTyped || (Array.Exists(lines, line => line is [var first, ..] && char.IsAscii(first) && !char.IsAsciiLetterOrDigit(first)) && !KeepsComments());

    public bool LeavesAnything(string written)
    {
        if (FirstLine(written) is not { } first)
            return false;
        return isTyped ? calling.IsKnown && IsWritten(Strip(written)) : IsPlain(first) || KeepsComments() || FirstLine(Strip(written)) is not null;
    }

    /// <summary>Git that takes for a comment in this message what the commit will take for one.</summary>
    /// <param name="last">The last line of what git wrote below the message, or of the message where that is gone.</param>
    public GitProcess Git(string last)
    {
        if (!isTyped && KeepsComments())
            return With(Nothing);
        return last is [var first, ..] && Auto.Contains(first) && IsAuto ? With(first.ToString()) : WithSeparator(git);
    }

    // As git does: what a person added to the template counts, a Signed-off-by alone does not.
    private bool IsWritten(string text)
    {
        if (FirstLine(text) is null)
            return false;
        if (Template() is not { } place)
            return true;
        if (!File.Exists(place))
            return false;
        var template = Strip(File.ReadAllText(place, Encoding.Latin1));
        return template is "" || !text.StartsWith(template, StringComparison.Ordinal) || FirstLine(text[template.Length..]) is not null;
    }

    private string? Template()
    {
        if (calling.Template is { } named)
            return Path.Combine(git.Directory, prefix, named);
        return Settings.ContainsKey("commit.template") && git.Run("config", "--type=path", "--get", "commit.template") is { Ok: true, Line: var place }
            ? Path.Combine(git.Directory, place)
            : null;
    }

    // Without an editor git strips none, unless it is told to.
    private bool KeepsComments() => calling.GivesMessage && (calling.Cleanup ?? Settings.GetValueOrDefault("commit.cleanup")) is not "strip";

    // No comment begins with a letter or a digit but where core.commentChar is one, and outside ASCII only letters are met.
    private bool IsPlain(string line) => calling.Cleanup is null && (char.IsAsciiLetterOrDigit(line[0]) || line[0] > '\u007F');

    private string Strip(string text)
    {
        var certain = IsAuto ? string.Join('\n', text.Split('\n').Where(line => line is "" || !Auto.Contains(line[0]))) : text;
        return git.In(Encoding.Latin1).Run(["stripspace", "--strip-comments"], certain, index: null).OrFail().Text;
    }

    private static string? FirstLine(string text) =>
        text.Split('\n').FirstOrDefault(line => line.Trim() is not "" && !line.StartsWith(SignedOff, StringComparison.Ordinal));

    private GitProcess With(string comment) => WithSeparator(git.With([.. git.Options, "-c", $"core.commentChar={comment}"]));

    // Another first separator would be put into the user's own trailers (git-interpret-trailers(1), trailer.separators).
    private static GitProcess WithSeparator(GitProcess git) => git.With([.. git.Options, "-c", "trailer.separators=:"]);

    // "<key>\n<value>" NUL; of several the last one counts. It fails where none is set.
    private Dictionary<string, string> ReadSettings()
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        var answer = git.Run("config", "-z", "--get-regexp", @"^(core\.comment(char|string)|commit\.(cleanup|template))$");
        foreach (var pair in answer.Text.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split('\n', 2)))
            settings[pair[0]] = pair.Length > 1 ? pair[1] : "";
        return settings;
    }
}
