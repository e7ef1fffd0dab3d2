namespace GitSession.Cli.GitHooks.Installation;

/// <summary>The scripts of the top-level directory `hooks`, which the program carries in itself.</summary>
internal static class HookScripts
{
    public const string Shared = "shared.sh";
    public const string PassOn = "pass-on";

    public static byte[] Read(string name)
    {
        using var script = typeof(HookScripts).Assembly.GetManifestResourceStream("hooks/" + name) ?? throw new InvalidOperationException(name);
        using var bytes = new MemoryStream();
        script.CopyTo(bytes);
        return bytes.ToArray();
    }
}
