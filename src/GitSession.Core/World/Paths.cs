namespace GitSession.World;

/// <summary>Every path that is ours, named once.</summary>
public static class Paths
{
    public const string Context = ".ai_context";
    public const string Settings = ".ai_context/config.yaml";

    /// <summary>How errors name the user's own settings.</summary>
    public const string UserSettings = "~/.config/git-session/config.yaml";

    public const string Ignore = ".ai_context/.gitignore";

    /// <summary>Tells git how our documents are merged.</summary>
    public const string Attributes = ".ai_context/.gitattributes";

    public const string LiveSessions = ".ai_context/session";
    public const string CompletionMarker = ".ai_context/session-complete.marker";
    public const string Threads = ".ai_context/threads";
    public const string Goals = ".ai_context/goals";
    public const string Learnings = ".ai_context/learnings";
    public const string Decisions = ".ai_context/decisions";
    public const string Deliberations = ".ai_context/deliberations";
    public const string Rules = ".ai_context/rules";
    public const string AuditLogs = ".ai_context/audit";
    public const string Handoffs = ".ai_context/handoffs";
    public const string Progress = ".ai_context/framework_progress.md";
    public const string Operations = ".ai_context/operations";
    public const string Protocols = ".ai_context/operations/protocols";

    /// <summary>What deployment hands to operations.</summary>
    public const string OperationsHandoff = ".ai_context/operations/handoff";

    public const string Metrics = ".ai_context/operations/metrics";
    public const string Targets = ".ai_context/operations/targets.yaml";
    public const string Baseline = ".ai_context/operations/baseline.yaml";
    public const string Incidents = ".ai_context/operations/incidents";

    /// <summary>What was done of the protocols, with its evidence: a document a session.</summary>
    public const string ProtocolRuns = ".ai_context/operations/sessions";

    public const string OperationsReports = ".ai_context/operations/reports";
    public const string OperationsReviews = ".ai_context/operations/reviews";
    public const string SessionManagement = ".ai_context/SESSION_MANAGEMENT.md";
    public const string Journal = "journal";
    public const string JournalKeep = "journal/.gitkeep";
    public const string JournalIndex = "journal-index";
    public const string AuditFigures = "audit-figures";
    public const string JournalHeads = "journal-heads";
    public const string JournalNames = "journal-names";
    public const string JournalPast = "journal-past";
    public const string RecallIndex = "recall-index";
    public const string ProgressCaughtUp = "progress-caught-up";

    /// <summary>In the git directory, beside the caches: what is left to be done when a commit is made.</summary>
    public const string AfterCommit = "after-commit";

    private const string LiveAuditEnding = ".audit.yaml";
    private const string HandoffPrefix = "SESSION_CLOSEDOWN_";
    private const string SuggestionsPrefix = "SUGGESTED_RULES_";

    public static string LiveSession(string id) => $"{LiveSessions}/{id}.yaml";

    /// <summary>The log of what the agent of a live session does.</summary>
    public static string Activity(string id) => $"{LiveSessions}/{id}.activity.log";

    /// <summary>What was decided in a session while it lives.</summary>
    public static string LiveAudit(string id) => $"{LiveSessions}/{id}{LiveAuditEnding}";

    /// <summary>The same when it has ended.</summary>
    public static string Audit(string id) => $"{AuditLogs}/{id}.yaml";

    /// <summary>The session whose audit log a file is, or null where it is none.</summary>
    public static string? SessionOfAudit(string path) =>
        IsBelow(path, LiveSessions) && path.EndsWith(LiveAuditEnding, StringComparison.Ordinal) ? path[(LiveSessions.Length + 1)..^LiveAuditEnding.Length]
        : IsBelow(path, AuditLogs) && path.EndsWith(".yaml", StringComparison.Ordinal) ? path[(AuditLogs.Length + 1)..^".yaml".Length]
        : null;

    /// <summary>The metrics of a session, or those that were written down in none, by the name that they then get.</summary>
    public static string MetricsOf(string id) => $"{Metrics}/{id}.yaml";

    public static bool IsMetrics(string path) => IsBelow(path, Metrics) && path.EndsWith(".yaml", StringComparison.Ordinal);

    /// <summary>The session that a file of metrics is of; null where it is of none: its name is a day and a tail alone.</summary>
    public static string? SessionOfMetrics(string path) =>
        IsMetrics(path) && path[(Metrics.Length + 1)..^".yaml".Length] is var id && !(BeginsWithDate(id) && id.Length == "2026-11-20-k3f2".Length) ? id : null;

    public static string Entry(string id) => $"{Journal}/{id}.md";

    public static string Handoff(string id) => $"{Handoffs}/{HandoffPrefix}{id}.md";

    public static string SuggestedRules(string id) => $"{Handoffs}/{SuggestionsPrefix}{id}.md";

    /// <summary>The session that a handoff is of, or null where the path is no handoff's.</summary>
    public static string? SessionOfHandoff(string path) => SessionIn(path, HandoffPrefix);

    /// <summary>The session that suggested rules come from, or null where the path is none of theirs.</summary>
    public static string? SessionOfSuggestedRules(string path) => SessionIn(path, SuggestionsPrefix);

    /// <summary>The session that an entry, a handoff or suggested rules are of, wherever they lie; null where the path is none of these.</summary>
    public static string? SessionOf(string path) =>
        IsBelow(path, Journal) && IsEntry(path) ? EntryId(path) : SessionOfHandoff(path) ?? SessionOfSuggestedRules(path);

    /// <summary>
    /// Where a document of a session's was written, wherever it lies now: an entry, a handoff or suggested rules beside the others of
    /// their kind. Any other path is its own.
    /// </summary>
    public static string Written(string path) =>
        IsBelow(path, Journal) && IsEntry(path) ? Entry(EntryId(path))
        : SessionOfHandoff(path) is { } closed ? Handoff(closed)
        : SessionOfSuggestedRules(path) is { } suggested ? SuggestedRules(suggested)
        : path;

    /// <summary>Where an archive keeps it: in a folder for the year that the session's id begins with. Null where it begins with no date, or the document is no session's.</summary>
    public static string? Archived(string path)
    {
        var written = Written(path);
        var folder = written.LastIndexOf('/');
        return SessionOf(written) is { } id && BeginsWithDate(id) ? $"{written[..folder]}/{id[..4]}{written[folder..]}" : null;
    }

    public static bool IsLiveSession(string path) =>
        path.EndsWith(".yaml", StringComparison.Ordinal) && !path.EndsWith(LiveAuditEnding, StringComparison.Ordinal);

    public static bool IsBelow(string path, string directory) =>
        path.Length > directory.Length && path[directory.Length] == '/' && path.StartsWith(directory, StringComparison.Ordinal);

    public static bool IsOurs(string path) => IsBelow(path, Context) || IsBelow(path, Journal);

    /// <summary>Whether a file below the journal is an entry: Markdown, and neither a README nor hidden by a dot or an underscore.</summary>
    public static bool IsEntry(string path)
    {
        // Asked of each entry of a long journal, as what follows is.
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        return name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            && name is not ['.' or '_', ..]
            && !name.Equals("README.md", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The file's name without the ending.</summary>
    public static string NameOf(string path)
    {
        var name = path.LastIndexOf('/') + 1;
        return path.AsSpan(name).EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? path[name..^3] : path[name..];
    }

    /// <summary>
    /// The id of an entry, whether a path, a file's name or the id itself mentions it. It is the file's name, which may move
    /// between folders; a name in a subfolder that does not begin with a date, such as `january/15`, is told apart by its folder.
    /// </summary>
    public static string EntryId(string mention) => IdIn(mention) is var id && id.Length == mention.Length ? mention : id.ToString();

    /// <summary>The same, where thousands are asked for it.</summary>
    public static ReadOnlySpan<char> IdIn(string mention)
    {
        var (place, folder) = (IsBelow(mention, Journal) ? "journal/".Length : 0, mention.LastIndexOf('/'));
        var whole = mention.AsSpan(0, mention.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? mention.Length - ".md".Length : mention.Length);
        return folder < place || BeginsWithDate(whole[(folder + 1)..]) ? whole[(folder + 1)..] : whole[place..];
    }

    private static string? SessionIn(string path, string prefix) =>
        IsBelow(path, Handoffs) && NameOf(path) is var name && name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : null;

    /// <summary>Whether a name begins as `2026-11-20` does.</summary>
    public static bool BeginsWithDate(ReadOnlySpan<char> name) =>
        name.Length >= 10 && name[4] is '-' && name[7] is '-' && AreDigits(name[..4]) && AreDigits(name[5..7]) && AreDigits(name[8..10]);

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
