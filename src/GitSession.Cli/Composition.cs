using System.CommandLine;
using GitSession.Cli.Adapters;
using GitSession.Framework.Pressure;
using GitSession.Journal;
using GitSession.Rules;
using GitSession.Sessions;
using GitSession.Text;
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
    private Settings? _shared;

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

    /// <summary>When no answer of git's is awaited any more.</summary>
    public CancellationToken Until { get; init; }

    public Worktree Worktree => _worktree ??= Worktree.Find(around.Directory, around.Environment);

    public IWorkspace Workspace => _workspace ??= SparseWorkspace.IsNeeded(Worktree)
        ? new SparseWorkspace(new DiskWorkspace(Worktree), Git, new SessionCopies(Worktree))
        : new DiskWorkspace(Worktree);

    public IRepository Repository => _repository ??= new GitRepository(Worktree, Git);

    /// <summary>The repository's settings, and over them the user's own.</summary>
    public Settings Settings => _settings ??= SettingsDocument.Read(
        UserSettings.Name,
        UserSettings.Read(around),
        SharedSettings);

    /// <summary>The repository's settings alone.</summary>
    public Settings SharedSettings => _shared ??= SettingsDocument.Read(Paths.Settings, Workspace.Read(Paths.Settings), Settings.Default);

    /// <summary>Whose text the user lets into a session.</summary>
    public Belief Belief => new(Repository, Settings.InheritFrom);

    /// <summary>The commands that the user approved in this repository.</summary>
    public TrustFile TrustFile => new(Worktree);

    public GitProcess Git => Worktree.Git(around.Environment, Until);

    /// <summary>The journal as it is when it is first looked at.</summary>
    public JournalReader Journal => new(Workspace, around.Time);

    public EditSession Edit => new(Workspace, around.Time);

    /// <summary>The pressure on the agent of a session now; null where none works in it.</summary>
    public PressureVerdict? Pressure(LiveSession session) => Pressure(session, new ActivityLog(Workspace, around.Time).Read(session.Id));

    public PressureVerdict? Pressure(LiveSession session, AgentActivity activity) =>
        SessionPressure.Of(session, activity, () => RuleBook.Read(Workspace).InForce.Count(), Times.Now(around.Time));

    /// <summary>Who calls: `--session`, else GIT_SESSION, say which session is meant.</summary>
    public Caller Caller(ParseResult parsed) => CallerOf(parsed.GetValue(Session));

    /// <summary>Who calls where no command line was parsed.</summary>
    public Caller CallerOf(string? session = null)
    {
        var named = session ?? (around.Variable("GIT_SESSION") is { } variable && variable is not "0" ? variable : null);
        return new Caller(new Lazy<Owner?>(around.Owner), around.Lives, named) { RunsIn = around.RunsIn };
    }
}
