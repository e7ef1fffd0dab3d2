using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Memory;

/// <summary>What a session has on its mind. Immutable: each change answers a copy.</summary>
public sealed record WorkingMemory
{
    public static WorkingMemory Empty { get; } = new();

    public Focus? Focus { get; init; }

    public AttentionStack Stack { get; init; } = AttentionStack.Empty;

    public ImmutableList<OpenLoop> Loops { get; init; } = [];

    /// <summary>Loops closed in this session.</summary>
    public ImmutableList<ClosedLoop> Closed { get; init; } = [];

    public ImmutableList<Goal> Goals { get; init; } = [];

    public ImmutableList<Note> Notes { get; init; } = [];

    /// <summary>Focuses that were in hand in this session and are done or given up.</summary>
    public ImmutableList<Handled> Handled { get; init; } = [];

    /// <summary>Work of an outside tool that the session took on, or closed there.</summary>
    public ImmutableList<ClaimedWork> Claimed { get; init; } = [];

    public IEnumerable<ClaimedWork> InProgress => Claimed.Where(work => work.ClosedAt is null);

    public HumanContext Human { get; init; } = new();

    /// <summary>The first thing that was in hand, which names the session; null where nothing ever was.</summary>
    public string? FirstFocus { get; init; }

    /// <summary>Takes something in hand where nothing is.</summary>
    public WorkingMemory Take(string description, string? context, DateTimeOffset now) =>
        Focus is { } inHand
            ? throw new Refusal(RefusalReason.FocusInHand, inHand.Description)
            : this with
            {
                Focus = new Focus(description, now, context, After: Handled is [.., var last] ? last.Description : null),
                FirstFocus = FirstFocus ?? description,
            };

    /// <summary>Interrupts what is in hand, if anything is, for something else.</summary>
    public WorkingMemory Push(string description, string? context, DateTimeOffset now) =>
        Focus is { } interrupted
            ? this with
            {
                Focus = new Focus(description, now, context, Parent: interrupted.Description, After: interrupted.Description),
                Stack = Stack.Push(interrupted),
            }
            : Take(description, context, now);

    public WorkingMemory Complete(DateTimeOffset now) => Leave(now, abandoned: false);

    public WorkingMemory Abandon(DateTimeOffset now) => Leave(now, abandoned: true);

    /// <summary>Abandons what is in hand and keeps it as a loop.</summary>
    public WorkingMemory AbandonAsLoop(string id, string session, DateTimeOffset now) =>
        Abandon(now) with { Loops = Loops.Add(LoopOf(InHand, id, session, "abandoned while in hand")) };

    /// <summary>Goes back to the focus suspended last; what is in hand counts as done. Nothing changes where nothing is suspended.</summary>
    public WorkingMemory Pop(DateTimeOffset now)
    {
        if (Stack.Peek() is not { } resumed)
            return this;
        var left = Focus is null ? this : Complete(now);
        return left with { Focus = resumed, Stack = Stack.Pop() };
    }

    public WorkingMemory Open(OpenLoop loop) => this with { Loops = Loops.Add(loop) };

    /// <exception cref="Refusal">No open loop has this id.</exception>
    public OpenLoop Loop(string id) =>
        (Loops.Find(loop => loop.Id == id) ?? Loops.Find(loop => loop.Id.Equals(id, StringComparison.OrdinalIgnoreCase))) is { } found
            ? found
            : throw new Refusal(Closed.Exists(closed => Is(closed, id)) ? RefusalReason.LoopAlreadyClosed : RefusalReason.UnknownLoop, id);

    public WorkingMemory Change(OpenLoop loop) => this with { Loops = Loops.Replace(Loop(loop.Id), loop) };

    public WorkingMemory Close(string id, string? note, DateTimeOffset now)
    {
        var loop = Loop(id);
        return this with { Loops = Loops.Remove(loop), Closed = Closed.Add(new ClosedLoop(loop, now, note)) };
    }

    /// <summary>Opens a loop again that was closed in this session.</summary>
    public WorkingMemory Reopen(string id)
    {
        if (Closed.Find(loop => Is(loop, id)) is not { } closed)
            throw new Refusal(Loops.Exists(loop => loop.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) ? RefusalReason.LoopStillOpen : RefusalReason.UnknownLoop, id);
        return this with { Loops = Loops.Add(closed.Loop), Closed = Closed.Remove(closed) };
    }

    public WorkingMemory Aim(string description) => this with { Goals = Goals.Add(new Goal(description)) };

    /// <param name="number">Counted from 1.</param>
    public WorkingMemory Judge(int number, bool achieved) =>
        number >= 1 && number <= Goals.Count
            ? this with { Goals = Goals.SetItem(number - 1, Goals[number - 1] with { Achieved = achieved }) }
            : throw new Refusal(RefusalReason.UnknownGoal, number.ToString());

    public WorkingMemory Tell(Note note) => this with { Notes = Notes.Add(note) };

    /// <summary>Takes on work of an outside tool. Claimed again, it is as it was said last.</summary>
    public WorkingMemory Claim(string id, string title, DateTimeOffset now) => Know(new ClaimedWork(id, title, now));

    /// <summary>Work of an outside tool is closed there, whether this session took it on or not.</summary>
    public WorkingMemory CloseClaimed(string id, string title, DateTimeOffset now) =>
        Know(Claimed.Find(work => work.Id == id) is { } claimed
            ? claimed with { Title = title is "" ? claimed.Title : title, ClosedAt = now }
            : new ClaimedWork(id, title, null, now));

    /// <summary>Makes loops of the suspended focuses, so that a session can end with nothing forgotten.</summary>
    public WorkingMemory StackIntoLoops(Func<Focus, string> idFor, string session, string why) =>
        Stack.Items.Aggregate(this, (memory, focus) => memory.Open(LoopOf(focus, idFor(focus), session, why))) with { Stack = AttentionStack.Empty };

    /// <summary>Makes a loop of what is in hand: for a session that was interrupted with it.</summary>
    public WorkingMemory FocusIntoLoop(Func<Focus, string> idFor, string session, string why) =>
        Focus is { } focus ? Open(LoopOf(focus, idFor(focus), session, why)) with { Focus = null } : this;

    private WorkingMemory Know(ClaimedWork work) => this with { Claimed = Claimed.RemoveAll(other => other.Id == work.Id).Add(work) };

    private Focus InHand => Focus ?? throw new Refusal(RefusalReason.NoFocus);

    private WorkingMemory Leave(DateTimeOffset now, bool abandoned)
    {
        var left = InHand;
        return this with { Focus = null, Handled = Handled.Add(new Handled(left.Description, left.StartedAt, now, abandoned)) };
    }

    private static OpenLoop LoopOf(Focus focus, string id, string session, string why) => new()
    {
        Id = id,
        Description = focus.Description,
        OpenedAt = focus.StartedAt,
        Context = focus.Context is null ? why : $"{focus.Context} ({why})",
        OpenedIn = session,
    };

    private static bool Is(ClosedLoop closed, string id) => closed.Loop.Id.Equals(id, StringComparison.OrdinalIgnoreCase);
}
