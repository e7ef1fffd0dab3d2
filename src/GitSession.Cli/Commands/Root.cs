using System.CommandLine;

namespace GitSession.Cli.Commands;

/// <summary>The command line: every noun once. Only the noun that was typed is built, unless somebody asks for all of them.</summary>
internal static class Root
{
    private static readonly (string Name, Func<Composition, Command> Create)[] Nouns =
    [
        ("init", made => new InitCommand(made).Create()),
        ("uninstall", made => new UninstallCommand(made).Create()),
        ("start", made => new StartCommand(made).Create()),
        ("status", made => new StatusCommand(made).Create()),
        ("focus", made => new FocusCommand(made).Create()),
        ("loop", made => new LoopCommand(made).Create()),
        ("goal", made => new GoalCommand(made).Create()),
        ("note", made => new NoteCommand(made).Create()),
        ("thread", made => new ThreadCommand(made).Create()),
        ("decide", made => new DecideCommand(made).Create()),
        ("decision", made => new DecisionCommand(made).Create()),
        ("learn", made => new LearnCommand(made).Create()),
        ("learning", made => new LearningCommand(made).Create()),
        ("remember", made => new RememberCommand(made).Create()),
        ("human", made => new HumanCommand(made).Create()),
        ("beads", made => new BeadsCommand(made).Create()),
        ("run", made => new RunCommand(made).Create()),
        ("process", made => new ProcessCommand(made).Create()),
        ("doctor", made => new DoctorCommand(made).Create()),
        ("trust", made => new TrustCommand(made).Create()),
        ("progress", made => new ProgressCommand(made).Create()),
        ("incident", made => new IncidentCommand(made).Create()),
        ("metric", made => new MetricCommand(made).Create()),
        ("ops", made => new OpsCommand(made).Create()),
        ("audit", made => new AuditCommand(made).Create()),
        ("deliberation", made => new DeliberationCommand(made).Create()),
        ("framework", made => new FrameworkCommand(made).Create()),
        ("rules", made => new RulesCommand(made).Create()),
        ("check", made => new CheckCommand(made).Create()),
        ("summary", made => new SummaryCommand(made).Create()),
        ("close", made => new CloseCommand(made).Create()),
        ("sync", made => new SyncCommand(made).Create()),
        ("log", made => new LogCommand(made).Create()),
        ("show", made => new ShowCommand(made).Create()),
        ("archive", made => new ArchiveCommand(made).Create()),
        ("export", made => new ExportCommand(made).Create()),
        ("recall", made => new RecallCommand(made).Create()),
        ("merge-progress", made => new MergeProgressCommand(made).Create()),
        ("mcp", made => new McpCommand(made).Create()),
        ("demo", made => new DemoCommand(made).Create()),
        ("statusline", made => new StatuslineCommand(made).Create()),
        ("completion", made => new CompletionCommand(made).Create()),
    ];

    public static RootCommand Create(Composition made, IReadOnlyList<string> arguments)
    {
        var root = new RootCommand("The working memory of a repository: what is in hand, what was interrupted, what is open.");
        root.Options.Add(made.AsJson);
        root.Options.Add(made.Session);
        root.SetAction(new StatusCommand(made).Run);
        var typed = Nouns.Where(noun => arguments is [var first, ..] && first == noun.Name).ToArray();
        foreach (var (_, create) in typed is [] ? Nouns : typed)
            root.Subcommands.Add(create(made));
        return root;
    }

    /// <summary>The whole tree.</summary>
    public static RootCommand CreateWhole(Composition made) => Create(made, []);
}
