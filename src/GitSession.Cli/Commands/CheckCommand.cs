using System.CommandLine;
using GitSession.Cli.Output;
using GitSession.Review;

namespace GitSession.Cli.Commands;

/// <summary>`check`: what the documents of a pull request get wrong, for people and for what runs with each push.</summary>
internal sealed class CheckCommand(Composition made)
{
    private readonly Option<string?> _base = new("--base") { Description = "Only what differs from where HEAD left this commit.", HelpName = "REF" };
    private readonly Option<bool> _fix = new("--fix") { Description = "Complete what that does not change the meaning of: the ids and types of loops." };
    private readonly Option<FindingFormat?> _format = Shared.WordOption<FindingFormat>("--format", "How the findings are written.");

    public Command Create()
    {
        var check = Shared.Verb("check", "Say what is wrong in documents; exit 1 on an error.", [_base, _format, _fix], Run);
        check.Validators.Add(result =>
        {
            if (result.GetValue(made.AsJson) && result.GetValue(_format) is not (null or FindingFormat.Json))
                result.AddError("--json is --format json: leave one of them out");
        });
        return check;
    }

    private int Run(ParseResult parsed)
    {
        var report = Look(parsed.GetValue(_base), parsed.GetValue(_fix));
        Write(parsed.GetValue(_format) ?? (parsed.GetValue(made.AsJson) ? FindingFormat.Json : FindingFormat.Text), report);
        FindingLines.WriteFixed(made.Around.Error, report.Fixed);
        return report.Left.Any(finding => finding.Severity is Severity.Error) ? ExitCode.Refused : ExitCode.Done;
    }

    private FixReport Look(string? since, bool fix) => fix
        ? new FixDocuments(made.Workspace, made.Repository, made.Around.Time).Run(since)
        : new FixReport([], new CheckDocuments(made.Workspace, made.Repository, made.Around.Time).Run(since));

    private void Write(FindingFormat format, FixReport report)
    {
        var output = made.Around.Out;
        if (format is FindingFormat.Text)
            FindingLines.Write(output, report.Left);
        else if (format is FindingFormat.Github)
            FindingCommands.Write(output, report.Left);
        else
            output.WriteLine(Json.Object(json => Members(format, json, report)));
    }

    private static void Members(FindingFormat format, System.Text.Json.Utf8JsonWriter json, FixReport report)
    {
        if (format is FindingFormat.Sarif)
            FindingSarif.Members(json, report.Left);
        else
            FindingJson.Members(json, report);
    }
}
