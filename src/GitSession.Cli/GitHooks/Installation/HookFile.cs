namespace GitSession.Cli.GitHooks.Installation;

/// <summary>Puts a hook in its place at once: git finds the old one or the new one, never none and never a half.</summary>
internal static class HookFile
{
    private const UnixFileMode Executable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>Whether its owner may run it: git passes over a hook that may not be run (githooks(5)).</summary>
    public static bool MayRun(string file) => OperatingSystem.IsWindows() || File.GetUnixFileMode(file).HasFlag(UnixFileMode.UserExecute);

    public static void Write(string file, byte[] content, bool executable) => Replace(file, draft =>
    {
        File.WriteAllBytes(draft, content);
        if (executable && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(draft, Executable);
    });

    public static void Link(string file, string target) => Replace(file, draft => File.CreateSymbolicLink(draft, target));

    private static void Replace(string file, Action<string> make)
    {
        // Git runs a hook by its name, so that a draft beside it is none.
        var draft = Path.Combine(Path.GetDirectoryName(file) ?? "", $".draft-{Guid.NewGuid():N}");
        try
        {
            make(draft);
            File.Move(draft, file, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
