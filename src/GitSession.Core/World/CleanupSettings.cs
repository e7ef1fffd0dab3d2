namespace GitSession.World;

/// <summary>What a closedown may tidy away, and what it leaves alone.</summary>
/// <param name="Artifacts">Globs of temporary files, as git's pathspecs read them; one that ends in `/` means a directory.</param>
/// <param name="KeepPorts">A process that listens on one of these is left.</param>
/// <param name="KeepNames">A process of one of these names is left.</param>
public sealed record CleanupSettings(IReadOnlyList<string> Artifacts, IReadOnlyList<int> KeepPorts, IReadOnlyList<string> KeepNames)
{
    public static CleanupSettings None { get; } = new([], [], []);
}
