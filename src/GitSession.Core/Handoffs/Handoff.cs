using System.Collections.Immutable;
using GitSession.Framework.Statistics;
using GitSession.Journal;
using GitSession.Memory;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Handoffs;

/// <summary>What the next session reads first: what was completed, what is pending, how git stands, and how to go on.</summary>
public sealed record Handoff
{
    /// <summary>The session's entry: its id, times, branch and words for the next instance.</summary>
    public required Entry Entry { get; init; }

    public HandoffStatus Status { get; init; }

    /// <summary>What the session had on its mind at this moment.</summary>
    public required WorkingMemory Memory { get; init; }

    /// <summary>Git as it stood before this document was written.</summary>
    public required RepositoryState State { get; init; }

    public ImmutableArray<PhaseReport> Phases { get; init; } = [];

    /// <summary>What a person said of the session; null where nobody did.</summary>
    public string? Stated { get; init; }

    /// <summary>How the framework did in the session; null where that was not looked at.</summary>
    public FrameworkReport? Framework { get; init; }

    /// <summary>The suggested changes of rules as lines of Markdown; null where nothing was looked at.</summary>
    public string? Suggested { get; init; }

    /// <summary>Changes that were brought into the progress of the project, one a line.</summary>
    public ImmutableArray<string> Progress { get; init; } = [];

    /// <summary>Incidents that are open, one a line, the most urgent first.</summary>
    public ImmutableArray<string> Incidents { get; init; } = [];

    /// <summary>The close that writes it pushes afterwards, and says where that failed.</summary>
    public bool IsPushed { get; init; }

    /// <summary>Documents that the settings name as to be read at a start.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Twelve hexadecimal digits that tell whether a memory is another: how its times are counted is no part of it.</summary>
    public static string MarkOf(WorkingMemory memory)
    {
        var said = new[] { memory.Focus?.Description ?? "" }
            .Concat(memory.Stack.Items.Select(focus => focus.Description))
            .Concat(memory.Loops.Select(loop => $"{loop.Id} {LoopLine.Of(loop).Mark}"))
            .Concat(memory.Closed.Select(closed => closed.Loop.Id))
            .Concat(memory.Goals.Select(goal => $"{goal.Description} {goal.Achieved}"))
            .Concat(memory.Notes.Select(note => note.Text))
            .Concat(memory.Claimed.Select(work => $"{work.Id} {work.ClosedAt is null}"));
        return Digest.Of(string.Join('\n', said))[..12];
    }

    /// <summary>What the configured command says of the deployment; null where none is configured.</summary>
    public string? Deployed { get; init; }
}
