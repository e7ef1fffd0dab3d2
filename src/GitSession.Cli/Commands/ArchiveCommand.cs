using System.CommandLine;
using GitSession.Cli.Output;
using GitSession.Sessions.Archive;

namespace GitSession.Cli.Commands;

/// <summary>`archive`: old sessions, out of the way and still there.</summary>
internal sealed class ArchiveCommand(Composition made)
{
    private readonly Option<string?> _before = Before();
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show what would be moved, and move nothing." };

    public Command Create() =>
        Shared.Verb("archive", "Put the entries and handoffs of old sessions into a folder for each year, in one commit.", [_before, _dryRun], Run);

    private static Option<string?> Before()
    {
        var option = Shared.TimeOption("--before", "Sessions that started before this day or time.");
        option.Required = true;
        return option;
    }

    private int Run(ParseResult parsed)
    {
        var typed = parsed.GetValue(_before) ?? "";
        var request = new ArchiveRequest(Shared.Time(parsed, _before) ?? default, IsDay: typed.Length == "2026-11-20".Length, parsed.GetValue(_dryRun));
        var report = new ArchiveSessions(made.Workspace, made.Repository, made.Around.Time).Run(request);
        return made.Answer(parsed, text => ArchiveText.Write(text, report, typed), json => ArchiveJson.Members(json, report));
    }
}
