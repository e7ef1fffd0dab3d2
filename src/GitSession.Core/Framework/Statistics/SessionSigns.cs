using System.Collections.Immutable;
using GitSession.Framework.Pressure;

namespace GitSession.Framework.Statistics;

/// <summary>What is known of a session beside its audit log, against which the log is held.</summary>
public sealed record SessionSigns
{
    /// <summary>Nothing is known: of a session that has ended, or of several together.</summary>
    public static SessionSigns None { get; } = new();

    /// <summary>The services that something called for, whether they were heard of or not.</summary>
    public ImmutableArray<string> Triggered { get; init; } = [];

    /// <summary>When a person's messages to the agent came.</summary>
    public ImmutableList<DateTimeOffset> Messages { get; init; } = [];

    /// <summary>Tokens used at a time, in order.</summary>
    public ImmutableArray<(DateTimeOffset At, int Used)> Tokens { get; init; } = [];

    public ErrorHistory Errors { get; init; } = ErrorHistory.None;
}
