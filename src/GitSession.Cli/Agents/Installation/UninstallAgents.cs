using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Agents.Installation;

/// <summary>Takes out what <see cref="InstallAgents"/> wrote, for every agent, and leaves what a person wrote as it is.</summary>
internal sealed class UninstallAgents(IWorkspace workspace)
{
    /// <exception cref="DamagedDocument">A file that names this program cannot be read; nothing was done then.</exception>
    public AgentReport Run()
    {
        var changes = new AgentChanges(workspace);
        var kept = new List<string>();
        foreach (var file in KnownAgents.All.SelectMany(agent => agent.Files))
        {
            if (Read(changes, file.Path) is not { } text)
                continue;
            var rest = file.Unwire(text);
            changes.Set(file.Path, rest);
            if (file is OwnFile && rest is not null)
                kept.Add(file.Path);
        }
        return changes.Write() with { Kept = [.. kept] };
    }

    // What init would have refused cannot hold anything of ours, and must not keep the rest from being taken out.
    private static string? Read(AgentChanges changes, string path)
    {
        try
        {
            return changes.Read(path);
        }
        catch (Exception error) when (error is Refusal or DamagedDocument)
        {
            return null;
        }
    }
}
