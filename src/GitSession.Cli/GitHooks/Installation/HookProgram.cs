namespace GitSession.Cli.GitHooks.Installation;

/// <summary>What a hook runs for a client that starts git with a poor PATH, as graphical ones do.</summary>
internal static class HookProgram
{
    private const string Name = "git-session";

    /// <summary>The program on PATH, because that place stays when another version is installed there; else this one.</summary>
    public static string Find(Surroundings around) =>
        (around.Variable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(Path.IsPathRooted)
            .Select(place => Path.Combine(place, OperatingSystem.IsWindows() ? Name + ".exe" : Name))
            .FirstOrDefault(File.Exists)
        ?? (Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) is Name ? own : Name);
}
