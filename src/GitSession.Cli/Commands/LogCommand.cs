using System.CommandLine;
using GitSession.Cli.Output;
using GitSession.Journal;
using GitSession.Text;

namespace GitSession.Cli.Commands;

/// <summary>`log`: the entries of the journal, newest first.</summary>
internal sealed class LogCommand(Composition made)
{
    private readonly Option<int?> _number = Shared.CountOption("-n", "How many.");

    public Command Create() => Shared.Verb("log", "List the journal's entries, newest first.", [_number], Run);

    private int Run(ParseResult parsed)
    {
        var entries = new ReadJournal(made.Workspace, made.Journal).Newest(parsed.GetValue(_number) ?? 20);
        var now = Times.Now(made.Around.Time);
        var authors = new EntryAuthors(made.Repository).Of(entries);
        return made.Answer(
            parsed,
            text => EntryText.WriteList(text, entries, authors, now),
            json => json.List("entries", entries, (one, entry) => EntryJson.Members(one, entry, authors.GetValueOrDefault(entry.Id)?.Last)));
    }
}
