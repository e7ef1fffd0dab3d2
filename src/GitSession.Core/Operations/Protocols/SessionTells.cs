using GitSession.Framework.Audit;
using GitSession.Progress;
using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Operations.Protocols;

/// <summary>What the session, its documents and its worktree tell of items.</summary>
internal sealed class SessionTells(IWorkspace workspace, IRepository repository, LiveSession session)
{
    private const int Most = 5;

    public ItemFinding File(string name) =>
        name is "" ? ItemFinding.Unknown("", "no file is named")
        : ContextFile.Find(workspace, name) is { } found ? ItemFinding.Pass("", $"{found} is there")
        : ItemFinding.Fail("", $"{name} is missing, in {Paths.Context} and beside it");

    public ItemFinding Handoff()
    {
        var package = HandoffPackage.Read(workspace);
        return package.IsComplete
            ? ItemFinding.Pass("", "five parts of five: " + string.Join("; ", package.Parts.Select(part => part.Path).Distinct(StringComparer.Ordinal)))
            : ItemFinding.Fail("", $"missing in {Paths.OperationsHandoff}: {string.Join("; ", package.Missing)}");
    }

    public ItemFinding Mode(string wanted) => session.Mode.Equals(wanted, StringComparison.OrdinalIgnoreCase)
        ? ItemFinding.Pass("", $"the session is of mode {session.Mode}")
        : ItemFinding.Fail("", $"the session is of mode {session.Mode}, not {wanted}");

    public ItemFinding Learned()
    {
        var made = session.Produced.FindAll(document => Paths.IsBelow(document.Path, Paths.Learnings));
        return made is []
            ? ItemFinding.Unknown("", "no learning was made in this session (git session learn)")
            : ItemFinding.Pass("", string.Join("; ", made.Select(document => document.Path)));
    }

    public static ItemFinding Archive(ProtocolRun run) =>
        ItemFinding.Pass("", $"{ProtocolRun.PathOf(run.Session)} holds the evidence, and the close commits it");

    /// <summary>A document that this session writes is there.</summary>
    public ItemFinding Written(string path, string missing) =>
        workspace.Read(path) is not null ? ItemFinding.Pass("", $"{path} is there") : ItemFinding.Unknown("", missing);

    public ItemFinding Progress() => workspace.Read(Paths.Progress) switch
    {
        null => ItemFinding.Fail("", $"there is no {Paths.Progress}"),
        var text when ProgressDocument.Parse(text).Damages.FirstOrDefault() is { } damage => throw damage,
        var text when text.Contains(session.Id, StringComparison.Ordinal) => ItemFinding.Pass("", $"{Paths.Progress} names the session"),
        _ => ItemFinding.Unknown("", $"{Paths.Progress} does not name the session; git session ops end brings a phase with a block up to date"),
    };

    public static ItemFinding Procedures(ChangedProcedures changed) => changed switch
    {
        { Documents: not [] and var documents } => ItemFinding.Pass("", string.Join("; ", documents.Take(Most)) + (documents.Length > Most ? $"; {documents.Length - Most} more" : "")),
        { IsPartial: true } => ItemFinding.Unknown("", "what was committed since the session began cannot be known"),
        _ => ItemFinding.Unknown("", "no document was changed since the session began"),
    };

    /// <summary>Every audit log can be read, and none has lost a line that HEAD's has.</summary>
    public ItemFinding Audit()
    {
        var (logs, lines) = (0, 0);
        foreach (var log in new AuditLog(workspace).Traces())
        {
            var text = workspace.Read(log.Path) ?? "";
            var trail = AuditDocument.Parse(log.Path, text);
            if (trail.Damaged is [var damaged, ..])
                throw damaged;
            if (repository.TextAt("HEAD", log.Path) is { } before && AuditDocument.FirstLost(before, text) is { } at)
                return ItemFinding.Fail("", $"{log.Path}:{at}: a line that was committed is gone");
            (logs, lines) = (logs + 1, lines + trail.Lines.Length);
        }
        return ItemFinding.Pass("", $"{lines} lines in {logs} logs can be read, and none is lost");
    }
}
