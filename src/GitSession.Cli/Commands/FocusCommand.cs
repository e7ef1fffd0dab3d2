using System.CommandLine;
using GitSession.Cli.Output;
using GitSession.Memory;
using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Cli.Commands;

/// <summary>`focus`: what is in hand, and what was interrupted for it.</summary>
internal sealed class FocusCommand(Composition made)
{
    private readonly Argument<string> _text = made.Text("TEXT", "What is taken in hand.");
    private readonly Option<string?> _why = Shared.TextOption("--why", "Why that is done.");
    private readonly Option<bool> _complete = new("--complete") { Description = "What is in hand is done." };
    private readonly Option<bool> _suspend = new("--suspend") { Description = "What is in hand is put on the attention stack." };
    private readonly Option<bool> _abandon = new("--abandon") { Description = "What is in hand is given up." };
    private readonly Option<bool> _asLoop = new("--loop") { Description = "What is given up is kept as an open loop." };

    public Command Create() => Shared.Noun(
        "focus",
        "The one thing in hand, and the stack of what it interrupted.",
        Show,
        SetVerb(),
        Shared.Verb("push", "Interrupt what is in hand for something else.", [_text, _why], parsed => Change(parsed, (memory, _, now) =>
            memory.Push(Phrase.Required(parsed.GetValue(_text) ?? ""), Phrase.Optional(parsed.GetValue(_why)), now))),
        Shared.Verb("done", "What is in hand is done.", [], parsed => Change(parsed, (memory, _, now) => memory.Complete(now))),
        Shared.Verb("pop", "Go back to what was interrupted last; what is in hand is done.", [], parsed => Change(parsed, (memory, _, now) => memory.Pop(now))),
        Shared.Verb("peek", "Show what was interrupted last.", [], Peek),
        Shared.Verb("drop", "Give up what is in hand.", [_asLoop], parsed => Change(parsed, (memory, session, now) => Drop(parsed, memory, session, now))));

    private Command SetVerb()
    {
        var verb = Shared.Verb(
            "set",
            "Take something in hand. Where something is, say what becomes of it.",
            [_text, _why, _complete, _suspend, _abandon, _asLoop],
            parsed => Change(parsed, (memory, session, now) => Set(parsed, memory, session, now)));
        verb.Validators.Add(result =>
        {
            if (new[] { _complete, _suspend, _abandon }.Count(result.GetValue) > 1)
                result.AddError("--complete, --suspend and --abandon exclude each other");
            if (result.GetValue(_asLoop) && !result.GetValue(_abandon))
                result.AddError("--loop goes with --abandon");
        });
        return verb;
    }

    private WorkingMemory Set(ParseResult parsed, WorkingMemory memory, LiveSession session, DateTimeOffset now)
    {
        var (text, why) = (Phrase.Required(parsed.GetValue(_text) ?? ""), Phrase.Optional(parsed.GetValue(_why)));
        return memory switch
        {
            { Focus: null } => memory.Take(text, why, now),
            _ when parsed.GetValue(_suspend) => memory.Push(text, why, now),
            _ when parsed.GetValue(_complete) => memory.Complete(now).Take(text, why, now),
            _ when parsed.GetValue(_abandon) => Drop(parsed, memory, session, now).Take(text, why, now),
            _ => memory.Take(text, why, now),
        };
    }

    private WorkingMemory Drop(ParseResult parsed, WorkingMemory memory, LiveSession session, DateTimeOffset now) =>
        parsed.GetValue(_asLoop) ? memory.AbandonAsLoop(LoopId.New(made.Around.Random, session.KnownLoopIds), session.Id, now) : memory.Abandon(now);

    private int Change(ParseResult parsed, Func<WorkingMemory, LiveSession, DateTimeOffset, WorkingMemory> decide)
    {
        var edit = made.Edit.Run(made.Caller(parsed), (session, now) => decide(session.Memory, session, now));
        var memory = edit.After.Memory;
        var reminders = memory.Focus is null ? Reminders.AtPause(memory) : memory.Stack.Depth > edit.Before.Memory.Stack.Depth ? Reminders.OfStack(memory.Stack, made.Settings) : [];
        return made.Answer(parsed, text => FocusText.WriteChange(text, edit), json => MemoryJson.FocusAndStack(json, memory.Focus, memory.Stack), reminders);
    }

    private int Show(ParseResult parsed)
    {
        var (memory, now) = Read(parsed);
        return made.Answer(parsed, text => FocusText.Write(text, memory, now), json => MemoryJson.FocusAndStack(json, memory.Focus, memory.Stack));
    }

    private int Peek(ParseResult parsed)
    {
        var (memory, now) = Read(parsed);
        return made.Answer(
            parsed,
            text => text.WriteLine(memory.Stack.Peek() is { } top ? MemoryText.Line(top, now) : FocusText.EmptyStack),
            json => json.Maybe("focus", memory.Stack.Peek(), MemoryJson.Members));
    }

    private (WorkingMemory Memory, DateTimeOffset Now) Read(ParseResult parsed) =>
        (new LiveSessions(made.Workspace).Pick(made.Caller(parsed)).Memory, GitSession.Text.Times.Now(made.Around.Time));
}
