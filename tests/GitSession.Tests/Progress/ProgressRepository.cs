using GitSession.Progress;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Progress;

/// <summary>A real repository with a document of two phases in it, that reads like a story: Commit, EditByHand, CatchUp.</summary>
internal sealed class ProgressRepository : IDisposable
{
    private readonly GitFixture _git = new();

    public ProgressRepository()
    {
        _git.Write(Paths.Progress, Document);
        _git.Git("add", ".");
        _git.Git("commit", "--quiet", "-m", "the document", "--date", At(0));
    }

    /// <summary>As wide as people's own, so that changes of two statuses merge as text.</summary>
    public static string Document { get; } =
        "# Progress\n\n#### **Phase 7: Preparation**\n\n```json\n{\n  \"status\": \"in_progress\",\n  \"deliverables\": {\n    \"automation\": \"pending\",\n"
        + "    \"monitoring_setup\": \"pending\",\n    \"security\": \"pending\"\n  }\n}\n```\n\nA few lines\nof prose\nbetween them.\n\n#### Phase 8: Operations\n\n"
        + "```yaml\nstatus: ready\ndeliverables:\n  rollout: pending # blue and green\n  metrics: 'pending'\n```\n";

    public GitFixture Git => _git;

    public IWorkspace Workspace => _git.Workspace;

    public IRepository Repository => _git.Repository;

    public string Text => _git.Read(Paths.Progress);

    public string Head => _git.Git("rev-parse", "HEAD");

    /// <summary>A day of a fixed month, as git reads it.</summary>
    public static string At(int hour) => $"2026-11-20T{9 + hour:d2}:00:00+01:00";

    /// <summary>A commit of some work with these progress trailers, written at this hour.</summary>
    public string Commit(int hour, params string[] trailers)
    {
        _git.Write($"work-{Guid.NewGuid():N}.txt", "work\n");
        _git.Git("add", "-A", "--", "work-*");
        _git.Git(["commit", "--quiet", "--date", At(hour), "-m", "work", "-m", string.Join('\n', trailers.Select(trailer => $"Progress: {trailer}"))]);
        return Head;
    }

    public void EditByHand(string text, string by) => _git.Write(Paths.Progress, Text.Replace(text, by, StringComparison.Ordinal));

    public void CommitDocument(int hour) => _git.Git("commit", "--quiet", "--date", At(hour), "-m", "the document by hand", "--", Paths.Progress);

    public ProgressReport CatchUp() => new ApplyProgress(Workspace, Repository).Run();

    public PhaseEditReport Set(string place, string status) => new SetProgress(Workspace, Repository, new FixedTime()).Run(PhaseEdit.Parse(place, status));

    /// <summary>What a close does: the document goes into a commit of ours where that may be.</summary>
    public ProgressReport Close()
    {
        var report = CatchUp();
        if (report.ToCommit)
            Repository.Commit([Paths.Progress], "journal: a session\n\nSession: one\n");
        return report;
    }

    public string? Status(string deliverable) =>
        ProgressDocument.Parse(Text).Phases.SelectMany(phase => phase.Deliverables).Single(one => one.Name == deliverable).Status;

    public void Dispose() => _git.Dispose();
}
