using System.CommandLine;
using GitSession.Cli.Output;
using GitSession.Journal;
using GitSession.Text;

namespace GitSession.Cli.Commands;

/// <summary>`log`: the entries of the journal, newest first.</summary>
internal sealed class LogCommand(Composition made)
{
    private readonly Option<int?> _number = new("-n") { Description = "How many.", HelpName = "N" };

    public Command Create()
    {
        var command = Shared.Verb("log", "List the journal's entries, newest first.", [_number], Run);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_number) is { Tokens: [{ Value: var value }] } && !(int.TryParse(value, out var count) && count > 0))
                result.AddError($"-n wants a number above 0, not {value}");
        });
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var entries = new ReadJournal(made.Workspace, made.Around.Time).Newest(parsed.GetValue(_number) ?? 20);
        var now = Times.Now(made.Around.Time);
        return made.Answer(parsed, text => EntryText.WriteList(text, entries, now), json => json.List("entries", entries, EntryJson.Members));
    }
}
