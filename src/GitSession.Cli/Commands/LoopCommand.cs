using System.CommandLine;
using GitSession.Cli.Output;
using GitSession.Memory;
using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Cli.Commands;

/// <summary>`loop`: what is unfinished and must not be forgotten.</summary>
internal sealed class LoopCommand(Composition made)
{
    private readonly Argument<string> _text = made.Text("TEXT", "What is unfinished.");
    private readonly Argument<string> _id = made.Text("ID", "The loop's id.");
    private readonly Option<string?> _newText = Shared.TextOption("--text", "Another description.");
    private readonly Option<string?> _why = Shared.TextOption("--why", "What the next one must know to go on with it.");
    private readonly Option<string?> _note = Shared.TextOption("--note", "How it ended.");
    private readonly Option<Urgency?> _urgent = Shared.WordOption<Urgency>("--urgency", "high: in this session; medium: soon; low: someday.");

    private readonly Option<LoopType?> _type = Shared.WordOption<LoopType>(
        "--type",
        "What would close it: an answer (question), something done (task), a choice (decision), somebody heard from (followup).");

    public Command Create() => Shared.Noun(
        "loop",
        "Open loops: what is unfinished. They are carried from session to session until they are closed.",
        List,
        Shared.Verb("add", "Open a loop and print its id.", [_text, _why, _urgent, _type], Add),
        Shared.Verb("list", "List the open loops.", [], List),
        Shared.Verb("show", "Show one loop.", [_id], Show),
        EditVerb(),
        Shared.Verb("close", "Close a loop.", [_id, _note], parsed => Change(parsed, "closed", (session, now) =>
            session.Memory.Close(IdOf(parsed), Phrase.Optional(parsed.GetValue(_note)), now))),
        Shared.Verb("reopen", "Open a loop again that this session closed.", [_id], parsed => Change(parsed, "reopened", (session, _) =>
            session.Memory.Reopen(IdOf(parsed)))));

    private Command EditVerb()
    {
        var verb = Shared.Verb("edit", "Change a loop.", [_id, _newText, _why, _urgent, _type], parsed => Change(parsed, "changed", (session, _) =>
            session.Memory.Change(Edited(parsed, session.Memory.Loop(IdOf(parsed))))));
        verb.Validators.Add(result =>
        {
            if (new Option[] { _newText, _why, _urgent, _type }.All(option => result.GetResult(option) is null))
                result.AddError("say what to change: --text, --why, --urgency or --type");
        });
        return verb;
    }

    private int Add(ParseResult parsed)
    {
        var edit = made.Edit.Run(made.Caller(parsed), (session, now) => session.Memory.Open(new OpenLoop
        {
            Id = LoopId.New(made.Around.Random, session.KnownLoopIds),
            Description = Phrase.Required(parsed.GetValue(_text) ?? ""),
            Context = Phrase.Optional(parsed.GetValue(_why)),
            Urgency = parsed.GetValue(_urgent) ?? Urgency.Medium,
            Type = parsed.GetValue(_type) ?? LoopType.Task,
            OpenedAt = now,
            OpenedIn = session.Id,
        }));
        var loop = edit.After.Memory.Loops[^1];
        Reminder[] reminders = loop.Context is null ? [new Reminder.NoContext(loop.Id)] : [];
        return made.Answer(parsed, text => text.WriteLine(loop.Id), json => MemoryJson.Members(json, loop), reminders);
    }

    private OpenLoop Edited(ParseResult parsed, OpenLoop loop) => loop with
    {
        Description = parsed.GetValue(_newText) is { } text ? Phrase.Required(text) : loop.Description,
        Context = parsed.GetValue(_why) is { } why ? Phrase.Optional(why) : loop.Context,
        Urgency = parsed.GetValue(_urgent) ?? loop.Urgency,
        Type = parsed.GetValue(_type) ?? loop.Type,
    };

    private int Change(ParseResult parsed, string what, Func<LiveSession, DateTimeOffset, WorkingMemory> decide)
    {
        var edit = made.Edit.Run(made.Caller(parsed), decide);
        var id = IdOf(parsed);
        var known = edit.After.Memory.Loops.AddRange(edit.Before.Memory.Loops);
        var loop = known.Find(loop => loop.Id == id) ?? known.First(loop => loop.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
        var reminders = edit.After.Memory.Closed.Count > edit.Before.Memory.Closed.Count ? Reminders.AtPause(edit.After.Memory) : [];
        return made.Answer(parsed, text => text.WriteLine($"{what} {MemoryText.Line(loop)}"), json => MemoryJson.Members(json, loop), reminders);
    }

    private int List(ParseResult parsed)
    {
        var loops = LoopOrder.Sort(Memory(parsed).Loops);
        return made.Answer(
            parsed,
            text => StatusText.WriteLoops(text, loops),
            json => json.List("open_loops", loops, MemoryJson.Members));
    }

    private int Show(ParseResult parsed)
    {
        var loop = Memory(parsed).Loop(IdOf(parsed));
        return made.Answer(parsed, text => LoopText.Write(text, loop, GitSession.Text.Times.Now(made.Around.Time)), json => MemoryJson.Members(json, loop));
    }

    private WorkingMemory Memory(ParseResult parsed) => new LiveSessions(made.Workspace).Pick(made.Caller(parsed)).Memory;

    private string IdOf(ParseResult parsed) => parsed.GetValue(_id) ?? "";
}
