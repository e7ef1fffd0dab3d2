using System.CommandLine;
using GitSession.Cli.Output;
using GitSession.Memory;
using GitSession.World;

namespace GitSession.Cli.Commands;

/// <summary>`note`: a word to the next session.</summary>
internal sealed class NoteCommand(Composition made)
{
    private readonly Argument<string> _text = made.Text("TEXT", "What the next session must know.");
    private readonly Option<bool> _thread = new("--thread") { Description = "It names a thread of work that goes on." };
    private readonly Option<bool> _decision = new("--decision") { Description = "It names a decision that is due." };
    private readonly Option<bool> _time = new("--time") { Description = "It has a time." };

    public Command Create()
    {
        var command = Shared.Verb("note", "Leave a word for the next session.", [_text, _thread, _decision, _time], Run);
        command.Validators.Add(result =>
        {
            if (new[] { _thread, _decision, _time }.Count(result.GetValue) > 1)
                result.AddError("--thread, --decision and --time exclude each other");
        });
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var kind = parsed.GetValue(_thread) ? NoteKind.Thread : parsed.GetValue(_decision) ? NoteKind.Decision : parsed.GetValue(_time) ? NoteKind.Time : NoteKind.Note;
        var note = new Note(Phrase.Required(parsed.GetValue(_text) ?? ""), kind);
        made.Edit.Run(made.Caller(parsed), (session, _) => session.Memory.Tell(note));
        return made.Answer(parsed, text => text.WriteLine($"noted: {MemoryText.Line(note)}"), json => MemoryJson.Members(json, note));
    }
}
