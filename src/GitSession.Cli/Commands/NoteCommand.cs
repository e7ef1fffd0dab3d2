using System.CommandLine;
using GitSession.Cli.Output;
using GitSession.Memory;
using GitSession.World;

namespace GitSession.Cli.Commands;

/// <summary>`note`: a word to the next session.</summary>
internal sealed class NoteCommand(Composition made)
{
    private readonly Argument<string> Text = made.Text("TEXT", "What the next session must know.");
    private readonly Option<bool> Thread = new("--thread") { Description = "It names a thread of work that goes on." };
    private readonly Option<bool> Decision = new("--decision") { Description = "It names a decision that is due." };
    private readonly Option<bool> Time = new("--time") { Description = "It has a time." };

    public Command Create()
    {
        var command = Shared.Verb("note", "Leave a word for the next session.", [Text, Thread, Decision, Time], parsed => Run(parsed));
        command.Validators.Add(result =>
        {
            if (new[] { Thread, Decision, Time }.Count(result.GetValue) > 1)
                result.AddError("--thread, --decision and --time exclude each other");
        });
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var kind = parsed.GetValue(Thread) ? NoteKind.Thread : parsed.GetValue(Decision) ? NoteKind.Decision : parsed.GetValue(Time) ? NoteKind.Time : NoteKind.Note;
        var note = new Note(Phrase.Required(parsed.GetValue(Text) ?? ""), kind);
        made.Edit.Run(made.Caller(parsed), (session, _) => session.Memory.Tell(note));
        return made.Answer(parsed, text => text.WriteLine($"noted: {MemoryText.Line(note)}"), json => MemoryJson.Members(json, note));
    }
}
