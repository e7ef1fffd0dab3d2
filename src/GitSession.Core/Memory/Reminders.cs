using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Memory;

/// <summary>What a session wants to be reminded of.</summary>
public static class Reminders
{
    private const int StaleAfterDays = 14;

    /// <summary>All that is due now, the most pressing first.</summary>
    public static ImmutableArray<Reminder> Due(WorkingMemory memory, DateTimeOffset sessionStart, Settings settings, DateTimeOffset now) =>
    [
        .. OfStack(memory.Stack, settings),
        .. memory.Loops.Where(loop => IsOverdue(loop, sessionStart, settings, now)).Select(loop => new Reminder.UrgentLoop(loop)),
    ];

    /// <summary>A reminder above one depth, a warning above another.</summary>
    public static ImmutableArray<Reminder> OfStack(AttentionStack stack, Settings settings) =>
        stack.Depth > settings.StackWarn ? [new Reminder.StackTooDeep(stack.Depth)]
        : stack.Depth > settings.StackRemind ? [new Reminder.StackDeep(stack.Depth)]
        : [];

    /// <summary>Loops that were opened so long ago that somebody should decide about them.</summary>
    public static ImmutableArray<Reminder> OfAge(IEnumerable<OpenLoop> loops, DateTimeOffset now) =>
        loops.Count(loop => now - loop.OpenedAt > TimeSpan.FromDays(StaleAfterDays)) is var count and > 0
            ? [new Reminder.StaleLoops(count, StaleAfterDays)]
            : [];

    /// <summary>The same at a natural pause: something ended, and nothing is in hand.</summary>
    public static ImmutableArray<Reminder> AtPause(WorkingMemory memory) => memory.Focus is null ? AfterDone(memory) : [];

    /// <summary>What waits when something is done: the focus suspended last, and the loops.</summary>
    public static ImmutableArray<Reminder> AfterDone(WorkingMemory memory)
    {
        var reminders = ImmutableArray.CreateBuilder<Reminder>();
        if (memory.Stack.Peek() is { } suspended)
            reminders.Add(new Reminder.Suspended(suspended));
        if (!memory.Loops.IsEmpty)
            reminders.Add(new Reminder.OpenLoops(memory.Loops.Count));
        return reminders.ToImmutable();
    }

    /// <summary>The same after a commit: what waits is named even while something is in hand, the loops only when nothing is.</summary>
    public static ImmutableArray<Reminder> AfterCommit(WorkingMemory memory, DateTimeOffset sessionStart, Settings settings, DateTimeOffset now) =>
        [.. Due(memory, sessionStart, settings, now), .. AfterDone(memory).Where(reminder => memory.Focus is null || reminder is Reminder.Suspended)];

    // The time counts within this session: what was inherited this morning was opened days ago.
    private static bool IsOverdue(OpenLoop loop, DateTimeOffset sessionStart, Settings settings, DateTimeOffset now) =>
        loop.Urgency == Urgency.High && now - Later(loop.OpenedAt, sessionStart) > settings.RemindAfter;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
