using System.Collections.Immutable;
using GitSession.Handoffs;
using GitSession.Journal;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>Commits a handoff of a session that goes on, so that whoever has its commits also knows how it stood.</summary>
public sealed class WriteCheckpoint(IWorkspace workspace, IRepository repository, Settings settings, TimeProvider time)
{
    /// <summary>Incidents that are open, one a line, the most urgent first.</summary>
    public ImmutableArray<string> Incidents { get; init; } = [];

    /// <summary>The commit's id; null where git is in the middle of something or ignores the handoff, so that it is written only.</summary>
    /// <exception cref="Refusal">No session is meant, or git could not commit.</exception>
    public string? Run(Caller caller)
    {
        using var turn = workspace.Lock();
        var session = new LiveSessions(workspace).Pick(caller);
        var state = repository.State(session.HeadAtStart, session.Branch, settings.Deployment.Tags).OfTheUser();
        var commits = new CommitDocuments(workspace, repository);
        var path = Paths.Handoff(session.Id);
        var handoff = Of(session, state, Times.Now(time));
        (string, string)[] documents = [(path, HandoffDocument.Render(handoff, workspace.Read(path)))];
        if (state.Operation is null)
        {
            repository.RequireIdentity();
            return commits.Run(documents, $"handoff: checkpoint of {handoff.Entry.Title}\n\nSession: {session.Id}\n");
        }
        commits.Write(documents);
        return null;
    }

    /// <summary>
    /// Whether a handoff says what the session has on its mind: nothing was taken in hand, opened or closed since.
    /// How git stands may have changed.
    /// </summary>
    public static bool Says(string path, string handoff, LiveSession session) => HandoffDocument.MarkOf(path, handoff) == Handoff.MarkOf(session.Memory);

    private Handoff Of(LiveSession session, RepositoryState state, DateTimeOffset now) => new()
    {
        Entry = SessionEntry.Of(session, session.Memory, EntryStatus.Closed, now, summary: ""),
        Status = HandoffStatus.Checkpoint,
        Memory = session.Memory,
        State = state,
        Documents = settings.Documents,
        Incidents = Incidents,
    };
}
