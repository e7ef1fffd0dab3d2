using GitSession.Knowledge.Recall;
using GitSession.Tests.Support;

namespace GitSession.Tests.Knowledge.Recall;

/// <summary>A worktree in memory that is searched.</summary>
internal sealed class RecallRoom
{
    private const string Session = "2026-11-19-09-15-clinic-k3f2";

    public RecallRoom()
    {
        Workspace = new InMemoryWorkspace(Time);
        Repository = new FakeRepository(Workspace);
    }

    public FixedTime Time { get; } = new();

    public InMemoryWorkspace Workspace { get; }

    public FakeRepository Repository { get; }

    public void Entry(string id, string text) => Workspace.Write($"journal/{id}.md", text);

    /// <summary>Lets so much time pass that a file cannot change any more without its time changing.</summary>
    public void Settle() => Time.Pass(TimeSpan.FromSeconds(10));

    public RecallReport Run(RecallRequest request) => new RecallPassages(Workspace, Repository, Time).Run(request);

    public IReadOnlyList<RecallResult> Find(string query) => Run(new RecallRequest(query, 10)).Results;

    public IReadOnlyList<string> Ids(string query) => [.. Find(query).Select(found => found.Id)];

    /// <summary>A document of each kind that says something of a clinic, some of them out of one session.</summary>
    public void EveryKind()
    {
        Entry(Session, "The clinic called\n");
        Workspace.Write($".ai_context/handoffs/SESSION_CLOSEDOWN_{Session}.md", "The clinic waits\n");
        Workspace.Write(".ai_context/threads/health.md", "# The clinic and we\n");
        Workspace.Write(".ai_context/goals/walk.md", "# Walk to the clinic\n");
        Workspace.Write(".ai_context/decisions/town.md", "---\ndecided_at: 2026-11-01T10:00:00+01:00\n---\n# The clinic in town\n");
        Workspace.Write(".ai_context/deliberations/home.md", "# A clinic at home?\n");
        Workspace.Write(".ai_context/learnings/noon.md", $"---\nproduced_by: {Session}\n---\n# The clinic sleeps at noon\n");
        Workspace.Write(".ai_context/rules/inst_001_calls.md", $"---\nproduced_by: {Session}\n---\n\nCall the clinic first\n");
    }
}
