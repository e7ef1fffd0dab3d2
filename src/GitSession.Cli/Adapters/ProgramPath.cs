namespace GitSession.Cli.Adapters;

/// <summary>
/// Finds a program as a shell would, and never in the directory that it runs in. .NET looks beside this program and in the current
/// directory before PATH (Process.Start without a shell), where a repository could put a `git` or an `sh` of its own.
/// </summary>
internal static class ProgramPath
{
    // What execvp(3) takes where PATH is not set.
    private const string WithoutPath = "/bin:/usr/bin";

    private static readonly string[] Endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", ""] : [""];

    /// <summary>The whole path of a program, or null where it is not there. Places of PATH that are not absolute are passed over.</summary>
    /// <param name="program">A name that is looked for on PATH, or a path.</param>
    /// <param name="directory">Where a path that is not absolute begins.</param>
    public static string? Find(string program, IReadOnlyDictionary<string, string> environment, string directory) =>
        Places(program, environment, directory).SelectMany(place => Endings.Select(ending => place + ending)).FirstOrDefault(IsProgram);

    public static bool IsProgram(string file) =>
        File.Exists(file) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != UnixFileMode.None);

    private static IEnumerable<string> Places(string program, IReadOnlyDictionary<string, string> environment, string directory) =>
        program.Contains('/') || Path.IsPathRooted(program)
            ? [Path.GetFullPath(program, directory)]
            : environment.GetValueOrDefault("PATH", WithoutPath).Split(Path.PathSeparator).Where(Path.IsPathFullyQualified).Select(place => Path.Combine(place, program));
}
