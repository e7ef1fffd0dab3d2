using GitSession.Handoffs;
using GitSession.Memory;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>What a start finds of a session that ended with a closedown in this worktree.</summary>
/// <param name="ClosedAt">Null where the marker was damaged.</param>
/// <param name="RecoveryDocument">Null where the marker was damaged or points to nothing.</param>
/// <param name="Instructions">The numbered steps of that document.</param>
public sealed record Restart(DateTimeOffset? ClosedAt, string? RecoveryDocument, string Instructions)
{
    /// <summary>Its handoff was archived: another session has inherited from it, and it is served no more.</summary>
    public bool IsArchived { get; init; }

    /// <summary>The user's own settings keep its handoff out.</summary>
    public bool IsHeldBack { get; init; }

    /// <summary>The same without the handoff's text where the user does not believe who wrote it.</summary>
    public Restart LetIn(Belief belief) =>
        RecoveryDocument is { } document && belief.HeldBack([document]) is not [] ? new Restart(ClosedAt, null, "") { IsHeldBack = true } : this;

    /// <summary>The same, of whose loops those are said to be closed that were since, by whoever it was.</summary>
    public Restart With(IEnumerable<OpenLoop> open)
    {
        var ids = open.Select(loop => loop.Id).ToHashSet(StringComparer.Ordinal);
        return this with { Instructions = string.Join('\n', Instructions.Split('\n').Select(line => HandoffInstructions.LoopOf(line) is { } id && !ids.Contains(id) ? line.TrimEnd() + " - closed since" : line)) };
    }

    /// <summary>Consumes the marker: of several starts one finds it. Null where there is none.</summary>
    public static Restart? Take(IWorkspace workspace)
    {
        if (TakeMarker(workspace) is not { } text)
            return null;
        if (CompletionMarker.Parse(text) is not { } marker)
            return new Restart(null, null, "");
        // Whoever writes a marker by hand does not make us read another file than a handoff.
        return marker.Session is not null ? Read(workspace, marker) : new Restart(marker.At, null, "");
    }

    // The session has opened already. A marker that cannot be taken away is told now, and again at the next start.
    private static string? TakeMarker(IWorkspace workspace)
    {
        try
        {
            return workspace.Take(Paths.CompletionMarker);
        }
        catch (Refusal)
        {
            return workspace.Read(Paths.CompletionMarker);
        }
    }

    // What cannot be read is no recovery document; the session has opened already.
    private static Restart Read(IWorkspace workspace, CompletionMarker marker)
    {
        try
        {
            return workspace.Read(marker.RecoveryDocument) is { } document
                ? new Restart(marker.At, marker.RecoveryDocument, HandoffDocument.StartupOf(marker.RecoveryDocument, document))
                : new Restart(marker.At, null, "") { IsArchived = DocumentPlace.Of(workspace, marker.RecoveryDocument) != marker.RecoveryDocument };
        }
        catch (Exception unreadable) when (unreadable is DamagedDocument or Refusal)
        {
            return new Restart(marker.At, null, "");
        }
    }
}
