using System.Collections.Immutable;
using GitSession.Cleanup;
using GitSession.Memory;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>A session between its start and its end: what it is, where it began, and what it has on its mind.</summary>
public sealed record LiveSession
{
    public required string Id { get; init; }

    public string Mode { get; init; } = "ops";

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Null where it began in a detached HEAD.</summary>
    public string? Branch { get; init; }

    /// <summary>Null where it began on a branch without a commit.</summary>
    public string? HeadAtStart { get; init; }

    public InheritedFrom Inherited { get; init; } = InheritedFrom.Nothing;

    public WorkingMemory Memory { get; init; } = WorkingMemory.Empty;

    public Owner? Owner { get; init; }

    /// <summary>Null where no agent works in it.</summary>
    public AgentOfSession? Agent { get; init; }

    /// <summary>Null where no agent told.</summary>
    public TokenUse? Tokens { get; init; }

    /// <summary>What a closedown ends.</summary>
    public ImmutableList<BackgroundProcess> Processes { get; init; } = [];

    /// <summary>Documents that outlive it and that it made or changed.</summary>
    public ImmutableList<ProducedDocument> Produced { get; init; } = [];

    /// <summary>When a commit last reminded of what waits; null where none has yet.</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>Whose it is.</summary>
    public LiveSessionGlance Glance => new(Id, StartedAt, Owner, Agent);

    /// <summary>What names it in a journal.</summary>
    public string Title => Memory.FirstFocus ?? Memory.Focus?.Description ?? $"Session of {StartedAt:yyyy-MM-dd HH:mm}";

    public IEnumerable<string> KnownLoopIds =>
        Memory.Loops.Select(loop => loop.Id).Concat(Memory.Closed.Select(closed => closed.Loop.Id)).Concat(Inherited.Loops.Select(loop => loop.Id));
}
