using System.CommandLine;
using GitSession.Cli.Output;
using GitSession.Journal;

namespace GitSession.Cli.Commands;

/// <summary>`show`: one entry of the journal.</summary>
internal sealed class ShowCommand(Composition made)
{
    private readonly Argument<string?> _id = made.OptionalText("ID", "The entry's id or a part of it; the newest where it is left out.");

    public Command Create() => Shared.Verb("show", "Show one entry of the journal.", [_id], Run);

    private int Run(ParseResult parsed)
    {
        var (entry, text) = new ReadJournal(made.Workspace, made.Journal).One(parsed.GetValue(_id));
        var history = new EntryAuthors(made.Repository).Of([entry]).GetValueOrDefault(entry.Id);
        return made.Answer(parsed, output => output.Write(EntryText.ForTerminal(entry, history, text)), json => EntryJson.Members(json, entry, history?.Last));
    }
}
