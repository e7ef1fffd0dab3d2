using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Agents.Installation;

/// <summary>Wires agents. Run again it changes nothing.</summary>
internal sealed class InstallAgents(IWorkspace workspace, Surroundings around)
{
    private const string StatusLine = "statusLine";
    private const string Local = ".claude/settings.local.json";

    /// <summary>Works out what is to be written, and writes nothing yet.</summary>
    /// <exception cref="DamagedDocument">A file of theirs cannot be read.</exception>
    /// <exception cref="Refusal">One leads out of the worktree.</exception>
    public AgentChanges Plan(IEnumerable<string> names)
    {
        var changes = new AgentChanges(workspace);
        foreach (var file in names.Distinct(StringComparer.Ordinal).SelectMany(name => KnownAgents.Named(name).Files))
            changes.Set(file.Path, Fitting(file).Wire(changes.Read(file.Path)));
        return changes;
    }

    // What a repository sets wins over what a person set for all of them.
    private WiredFile Fitting(WiredFile file) =>
        file is HookSettings { Setting: { Name: StatusLine } } settings && (Has(workspace.Read(Local)) || Has(OwnSettings()))
            ? settings with { Setting = null }
            : file;

    private string? OwnSettings()
    {
        var place = around.Variable("CLAUDE_CONFIG_DIR") ?? (around.Variable("HOME") is { } home ? Path.Combine(home, ".claude") : "");
        var file = Path.Combine(place, "settings.json");
        return File.Exists(file) ? File.ReadAllText(file) : null;
    }

    // One that cannot be read may have any.
    private static bool Has(string? settings)
    {
        try
        {
            return settings is not null && JsonText.Parse(Local, settings).Member(StatusLine) is not null;
        }
        catch (DamagedDocument)
        {
            return true;
        }
    }
}
