using GitSession.Memory;

namespace GitSession.Tests.Support;

/// <summary>What a session does to a loop, by the loop's id.</summary>
public static class LoopActs
{
    private static readonly DateTimeOffset Then = new(2026, 11, 18, 9, 15, 0, TimeSpan.FromHours(1));

    public static Func<WorkingMemory, WorkingMemory> Open(string id, string description) =>
        memory => memory.Open(new OpenLoop { Id = id, Description = description, OpenedAt = Then });

    public static Func<WorkingMemory, WorkingMemory> Close(string id, string? note = null) =>
        memory => memory.Close(id, note, Then);

    public static Func<WorkingMemory, WorkingMemory> Change(string id, string description) =>
        memory => memory.Change(memory.Loop(id) with { Description = description });
}
