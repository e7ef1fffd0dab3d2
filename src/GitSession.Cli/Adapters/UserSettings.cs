using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>The user's own settings, below `$XDG_CONFIG_HOME` or `~/.config`.</summary>
internal static class UserSettings
{
    /// <summary>How errors name the file.</summary>
    public const string Name = Paths.UserSettings;

    public static string? Read(Surroundings around)
    {
        var home = around.Variable("XDG_CONFIG_HOME") ?? (around.Variable("HOME") is { } user ? Path.Combine(user, ".config") : null);
        var file = home is null ? null : Path.Combine(home, "git-session", "config.yaml");
        return File.Exists(file) ? Disk.Try(Name, () => File.ReadAllText(file)) : null;
    }
}
