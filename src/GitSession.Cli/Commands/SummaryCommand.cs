using System.CommandLine;
using GitSession.Cli.Output;
using GitSession.Review.Summary;

namespace GitSession.Cli.Commands;

/// <summary>`summary`: what the sessions on a branch did, as Markdown for a pull request.</summary>
internal sealed class SummaryCommand(Composition made)
{
    private readonly Option<string?> _base = new("--base") { Description = "What the branch is to be merged into; the main branch where it is left out.", HelpName = "REF" };

    private readonly Option<string?> _linkBase = new("--link-base")
    {
        Description = "Where the files of the branch are shown, for whoever reads this elsewhere; links are relative to the root where it is left out.",
        HelpName = "URL",
    };

    public Command Create()
    {
        _linkBase.Validators.Add(result =>
        {
            if (AddressOf(result.GetValueOrDefault<string?>()) is null)
                result.AddError("--link-base wants https://HOST/PATH, where the root of the repository is shown");
        });
        return Shared.Verb("summary", "Say in Markdown what the sessions on this branch did.", [_base, _linkBase], Run);
    }

    // What can be read is told; what cannot be is an error all the same.
    private int Run(ParseResult parsed)
    {
        var summary = new ReadSummary(made.Workspace, made.Repository, made.Around.Time).Run(parsed.GetValue(_base));
        var code = made.Answer(parsed, text => text.Write(SummaryDocument.Render(summary, AddressOf(parsed.GetValue(_linkBase)))), json => SummaryJson.Members(json, summary));
        return summary.Damaged is [var first, ..] ? throw first : code;
    }

    private static Uri? AddressOf(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "https" or "http", UserInfo: "", Query: "", Fragment: "" } ? address : null;
}
