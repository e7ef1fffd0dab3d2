using System.Collections.Immutable;
using System.CommandLine;
using GitSession.Cli.Output;
using GitSession.Review;

namespace GitSession.Cli.Commands;

/// <summary>`check`: what the documents of a pull request get wrong, for people and for what runs with each push.</summary>
internal sealed class CheckCommand(Composition made)
{
    private readonly Option<string?> _base = new("--base") { Description = "Only what differs from where HEAD left this commit.", HelpName = "REF" };
    private readonly Option<FindingFormat?> _format = Shared.WordOption<FindingFormat>("--format", "How the findings are written.");

    public Command Create()
    {
        var check = Shared.Verb("check", "Say what is wrong in documents; exit 1 on an error.", [_base, _format], Run);
        check.Validators.Add(result =>
        {
            if (result.GetValue(made.AsJson) && result.GetValue(_format) is not (null or FindingFormat.Json))
                result.AddError("--json is --format json: leave one of them out");
        });
        return check;
    }

    private int Run(ParseResult parsed)
    {
        var findings = new CheckDocuments(made.Workspace, made.Repository).Run(parsed.GetValue(_base));
        Write(parsed.GetValue(_format) ?? (parsed.GetValue(made.AsJson) ? FindingFormat.Json : FindingFormat.Text), findings);
        return findings.Any(finding => finding.Severity is Severity.Error) ? ExitCode.Refused : ExitCode.Done;
    }

    private void Write(FindingFormat format, ImmutableArray<DocumentFinding> findings)
    {
        var output = made.Around.Out;
        if (format is FindingFormat.Text)
            FindingLines.Write(output, findings);
        else if (format is FindingFormat.Github)
            FindingCommands.Write(output, findings);
        else
            output.WriteLine(Json.Object(json => Members(format, json, findings)));
    }

    private static void Members(FindingFormat format, System.Text.Json.Utf8JsonWriter json, ImmutableArray<DocumentFinding> findings)
    {
        if (format is FindingFormat.Json)
            FindingJson.Members(json, findings);
        else
            FindingSarif.Members(json, findings);
    }
}
