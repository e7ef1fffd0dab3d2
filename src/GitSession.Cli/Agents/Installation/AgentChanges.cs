using GitSession.World;

namespace GitSession.Cli.Agents.Installation;

/// <summary>Texts that are to be changed, all worked out before the first of them is written.</summary>
internal sealed class AgentChanges(IWorkspace workspace)
{
    private readonly Dictionary<string, (string? Old, string? New)> _texts = new(StringComparer.Ordinal);

    public string? Read(string path) => _texts.TryGetValue(path, out var text) ? text.New : workspace.Read(path);

    public void Set(string path, string? text)
    {
        var old = _texts.TryGetValue(path, out var known) ? known.Old : workspace.Read(path);
        _texts[path] = (old, text);
    }

    /// <summary>The files that would be changed.</summary>
    public IReadOnlyList<string> Changed() => [.. Changes().Select(text => text.Key)];

    public AgentReport Write()
    {
        var changed = Changes().ToList();
        if (changed is [])
            return AgentReport.Nothing;
        using var turn = workspace.Lock();
        foreach (var (path, (_, text)) in changed)
        {
            if (text is null)
                Remove(path);
            else
                workspace.Write(path, text);
        }
        return new AgentReport
        {
            Written = [.. changed.Where(text => text.Value.New is not null).Select(text => text.Key)],
            NeedsTrust = changed.Exists(text => text.Key == CodexCli.Hooks && text.Value.New?.Contains(HookCommands.Program, StringComparison.Ordinal) == true),
            Removed = [.. changed.Where(text => text.Value.New is null).Select(text => text.Key)],
        };
    }

    private IEnumerable<KeyValuePair<string, (string? Old, string? New)>> Changes() =>
        _texts.Where(text => text.Value.Old != text.Value.New).OrderBy(text => text.Key, StringComparer.Ordinal);

    private void Remove(string path)
    {
        workspace.Delete(path);
        for (var end = path.LastIndexOf('/'); end > 0 && workspace.List(path[..end]) is []; end = path.LastIndexOf('/', end - 1))
            workspace.RemoveEmptyFolders(path[..end]);
    }
}
