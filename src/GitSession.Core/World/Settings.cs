namespace GitSession.World;

/// <summary>What a repository and its user settled, each value with its default.</summary>
public sealed record Settings
{
    public const int Format = 1;

    public static Settings Default { get; } = new();

    public string Mode { get; init; } = "ops";

    /// <summary>How long a session may be untouched before the next start takes it for interrupted.</summary>
    public TimeSpan StaleAfter { get; init; } = TimeSpan.FromHours(12);

    /// <summary>How long an urgent loop may be open in a session before a reminder names it.</summary>
    public TimeSpan RemindAfter { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The number of suspended focuses above which a reminder is given.</summary>
    public int StackRemind { get; init; } = 2;

    /// <summary>The number of suspended focuses above which a warning is given.</summary>
    public int StackWarn { get; init; } = 3;

    /// <summary>The checks of the start protocol.</summary>
    public IReadOnlyList<Check> Checks { get; init; } = [];

    public CleanupSettings Cleanup { get; init; } = CleanupSettings.None;

    public DeploymentSettings Deployment { get; init; } = new();

    public BeforePush BeforePush { get; init; } = BeforePush.Remind;

    /// <summary>A commit with a damaged document of ours in it is refused; otherwise it is said and goes on.</summary>
    public bool RefuseDamaged { get; init; }

    /// <summary>A progress trailer is applied at once, by a commit of ours behind the user's.</summary>
    public bool ProgressOnCommit { get; init; }

    /// <summary>A session ends with its agent's conversation; otherwise it is left to recovery.</summary>
    public bool CloseOnEnd { get; init; }

    /// <summary>The tokens that an agent has, where it does not say itself.</summary>
    public int TokenBudget { get; init; } = 200_000;

    /// <summary>Documents named, and given to agents, at the start.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>How many of the last sessions a new one is told of.</summary>
    public int RecentSessions { get; init; } = 5;

    /// <summary>How many of the newest learnings a new session is handed.</summary>
    public int RecentLearnings { get; init; } = 10;

    /// <summary>Whose text a new session is handed; the user's own settings alone say so.</summary>
    public InheritFrom InheritFrom { get; init; } = InheritFrom.Everybody;

    /// <summary>What it takes for a rule to be suggested.</summary>
    public SuggestionSettings Suggestions { get; init; } = SuggestionSettings.Default;

    /// <summary>Tools of the outside that are asked at the start.</summary>
    public SourceSettings Sources { get; init; } = SourceSettings.None;

    /// <summary>How operations sessions are held.</summary>
    public OperationsSettings Operations { get; init; } = OperationsSettings.Default;
}
