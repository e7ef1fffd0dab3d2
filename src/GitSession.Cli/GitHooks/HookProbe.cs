namespace GitSession.Cli.GitHooks;

/// <summary>
/// A hook that is only to say that it was reached: neither the hook from before nor ours does anything then. The scripts ask for the
/// same value of the same variable.
/// </summary>
internal static class HookProbe
{
    private const string Variable = "GIT_SESSION_HOOKS";
    private const string Value = "probe";
    private const string Mark = "git-session: reached ";

    public static bool IsMeant(Surroundings around) => around.Variable(Variable) is Value;

    public static void Answer(Surroundings around) => around.Error.WriteLine(Mark + ProgramVersion.Text);

    /// <summary>The same environment for a hook that is only to answer.</summary>
    public static IReadOnlyDictionary<string, string> In(IReadOnlyDictionary<string, string> environment)
    {
        var probing = new Dictionary<string, string>(environment, StringComparer.Ordinal) { [Variable] = Value };
        probing.Remove("GIT_SESSION");
        return probing;
    }

    /// <summary>The version of the program that answered; null where none did.</summary>
    public static string? VersionIn(string said) =>
        Array.Find(said.Split('\n'), line => line.StartsWith(Mark, StringComparison.Ordinal)) is { } line ? line[Mark.Length..].TrimEnd('\r') : null;
}
