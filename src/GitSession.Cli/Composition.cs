using System.CommandLine;
using GitSession.Cli.Adapters;
using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Cli;

/// <summary>The wiring: what a command works with, made when it is asked for, because a command that does not need git must not pay for it.</summary>
/// <param name="arguments">The command line.</param>
internal sealed class Composition(Surroundings around, IReadOnlyList<string> arguments)
{
    private Worktree? _worktree;
    private IWorkspace? _workspace;
    private IRepository? _repository;
    private Settings? _settings;

    public Surroundings Around => around;

    /// <summary>The command line says with "--" where options end, so that a text may look like one.</summary>
    public bool EndsOptions => arguments.Contains("--");

    public Option<bool> AsJson { get; } = new("--json") { Description = "Answer in JSON.", Recursive = true };

    public Option<string?> Session { get; } = new("--session")
    {
        Description = "The session that is meant: its id or a part of it.",
        HelpName = "ID",
        Recursive = true,
    };

    public Worktree Worktree => _worktree ??= Worktree.Find(around.Directory, around.Environment);

    public IWorkspace Workspace => _workspace ??= SparseWorkspace.IsNeeded(Worktree)
        ? new SparseWorkspace(new DiskWorkspace(Worktree), Worktree.Git(around.Environment))
        : new DiskWorkspace(Worktree);

    public IRepository Repository => _repository ??= new GitRepository(Worktree, Worktree.Git(around.Environment));

    /// <summary>The repository's settings, and over them the user's own.</summary>
    public Settings Settings => _settings ??= SettingsDocument.Read(
        UserSettings.Name,
        UserSettings.Read(around),
        SettingsDocument.Read(Paths.Settings, Workspace.Read(Paths.Settings), Settings.Default));

    public GitProcess Git => Worktree.Git(around.Environment);

    public EditSession Edit => new(Workspace, around.Time);

    /// <summary>Who calls: `--session`, else GIT_SESSION, say which session is meant.</summary>
    public Caller Caller(ParseResult parsed)
    {
        var named = parsed.GetValue(Session) ?? (around.Variable("GIT_SESSION") is { } session && session is not "0" ? session : null);
        return new Caller(new Lazy<Owner?>(around.Owner), around.Lives, named);
    }
}
