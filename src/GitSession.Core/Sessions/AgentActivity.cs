using System.Collections.Immutable;
using System.Globalization;
using GitSession.Framework.Pressure;

namespace GitSession.Sessions;

/// <summary>What an agent did in a session, as its events tell.</summary>
public sealed record AgentActivity
{
    /// <summary>The most files whose names are kept.</summary>
    public const int MostFiles = 100;

    private const int MostPrompts = 100;

    public static AgentActivity None { get; } = new();

    public int Prompts { get; init; }

    /// <summary>When the last hundred of them came.</summary>
    public ImmutableList<DateTimeOffset> PromptTimes { get; init; } = [];

    public int Tools { get; init; }

    public int Failures { get; init; }

    /// <summary>When the last of them were.</summary>
    public ErrorHistory Errors { get; init; } = ErrorHistory.None;

    public PressureHistory Pressure { get; init; } = PressureHistory.None;

    /// <summary>The level of pressure that was told last, or a lower one that it fell to since.</summary>
    public PressureLevel ToldLevel { get; init; }

    /// <summary>When a burst of errors was last told.</summary>
    public DateTimeOffset? BurstToldAt { get; init; }

    public int Subagents { get; init; }

    public int Compactions { get; init; }

    /// <summary>When the conversation was last about to be summarised.</summary>
    public DateTimeOffset? CompactedAt { get; init; }

    /// <summary>A reminder of a pause waits for the next prompt.</summary>
    public bool Held { get; init; }

    /// <summary>When the agent was last told that nothing is in hand.</summary>
    public DateTimeOffset? NudgedAt { get; init; }

    /// <summary>The files that it changed, in the order of their last change, relative to the worktree.</summary>
    public ImmutableList<string> Files { get; init; } = [];

    /// <summary>The same and one thing more.</summary>
    /// <param name="text">The file, the score or the level, where it is one.</param>
    public AgentActivity With(ActivityKind kind, DateTimeOffset at, string text) => kind switch
    {
        ActivityKind.Prompt => this with { Prompts = Prompts + 1, PromptTimes = PromptTimes.With(at, MostPrompts), Held = false },
        ActivityKind.Tool => this with { Tools = Tools + 1 },
        ActivityKind.Failure => this with { Failures = Failures + 1, Errors = Errors.With(at) },
        ActivityKind.Subagent => this with { Subagents = Subagents + 1 },
        ActivityKind.Compaction => this with { Compactions = Compactions + 1, CompactedAt = at },
        ActivityKind.File => this with { Files = Files.Remove(text).With(text, MostFiles) },
        ActivityKind.Held => this with { Held = true },
        ActivityKind.Nudged => this with { NudgedAt = at },
        ActivityKind.Pressure => Score(text) is { } score ? this with { Pressure = Pressure.With(score) } : this,
        ActivityKind.Level => Enum.TryParse<PressureLevel>(text, ignoreCase: true, out var level) ? this with { ToldLevel = level } : this,
        ActivityKind.Burst => this with { BurstToldAt = at },
        _ => this,
    };

    private static double? Score(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score) && score <= 1 ? score : null;
}
