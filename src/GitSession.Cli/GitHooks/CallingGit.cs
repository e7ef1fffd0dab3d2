namespace GitSession.Cli.GitHooks;

/// <summary>
/// The command line of the git whose hook this is: git tells a hook neither `--amend` nor `--template` nor `--dry-run`.
/// It is not known where the system does not say what a process was started with.
/// </summary>
/// <param name="words">From the program on; none where they are not known.</param>
internal sealed class CallingGit(IReadOnlyList<string> words)
{
    private const string Commit = "commit";
    private const string Push = "push";

    // What has a value in the word after it: git(1), git-commit(1), git-push(1).
    private static readonly string[] OfGit = ["-C", "-c", "--git-dir", "--work-tree", "--namespace", "--super-prefix", "--config-env"];
    private static readonly string[] OfCommit =
        ["author", "date", "message", "file", "reuse-message", "reedit-message", "fixup", "squash", "template", "cleanup", "trailer", "pathspec-from-file"];
    private static readonly string[] OfPush = ["repo", "push-option", "receive-pack", "exec"];
    private static readonly string[] Without = ["amend", "dry-run"];

    private static readonly string[] Giving = ["m", "message", "F", "file", "C", "reuse-message", "no-edit"];
    private static readonly string[] Editing = ["e", "edit"];

    private readonly int _command = CommandIn(words);

    public bool IsKnown => words.Count > 0;

    public bool IsCommit => Command is Commit;

    public bool Amends => IsCommit && Value("amend") is not null;

    public bool IsDryRun => IsPush && (Value("n") ?? Value("dry-run")) is not null;

    /// <summary>The template that was named, as it was named.</summary>
    public string? Template => IsCommit ? Value("t") ?? Value("template") : null;

    public string? Cleanup => Value("cleanup");

    /// <summary>The message was given, so that no editor was to be open on it: GIT_EDITOR is `:` for these, and for who has set it so.</summary>
    public bool GivesMessage => Array.Exists(Giving, name => Value(name) is not null) && !Array.Exists(Editing, name => Value(name) is not null);

    private bool IsPush => Command is Push;

    private string Command => _command < words.Count ? words[_command] : "";

    // In `-vt` a letter has no word of its own; what follows -S and -u in their word is their value.
    private string WithValue => IsPush ? "o" : "CcFmt";

    private string WithRest => IsPush ? "" : "Su";

    private string? Value(string name) => Options().Where(option => option.Name == name).Select(option => option.Value).LastOrDefault();

    private IEnumerable<(string Name, string Value)> Options()
    {
        var rest = new Queue<string>(words.Skip(_command + 1));
        while (rest.TryDequeue(out var word) && word is not "--")
        {
            if (word is ['-', '-', ..])
                yield return Long(word[2..].Split('=', 2), rest);
            else if (word is ['-', ..])
                foreach (var option in Short(word[1..], rest))
                    yield return option;
        }
    }

    // Git takes the beginning of a name for the name where only one begins so.
    private (string Name, string Value) Long(string[] parts, Queue<string> rest)
    {
        var withValue = IsPush ? OfPush : OfCommit;
        var name = Array.Find([.. withValue, .. Without], known => known.StartsWith(parts[0], StringComparison.Ordinal)) ?? parts[0];
        return (name, parts.Length > 1 ? parts[1] : withValue.Contains(name, StringComparer.Ordinal) ? Next(rest) : "");
    }

    private IEnumerable<(string Name, string Value)> Short(string letters, Queue<string> rest)
    {
        for (var i = 0; i < letters.Length; i++)
        {
            var (letter, behind) = (letters[i], letters[(i + 1)..]);
            var takes = WithValue.Contains(letter);
            yield return (letter.ToString(), takes && behind is "" ? Next(rest) : behind);
            if (takes || WithRest.Contains(letter))
                yield break;
        }
    }

    private static string Next(Queue<string> rest) => rest.TryDequeue(out var value) ? value : "";

    private static int CommandIn(IReadOnlyList<string> words)
    {
        var at = 1;
        while (at < words.Count && words[at] is ['-', ..])
            at += OfGit.Contains(words[at], StringComparer.Ordinal) ? 2 : 1;
        return at;
    }
}
