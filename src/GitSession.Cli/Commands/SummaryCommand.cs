using System.CommandLine;
using GitSession.Cli.Output;
using GitSession.Review.Summary;

namespace GitSession.Cli.Commands;

/// <summary>`summary`: what the sessions on a branch did, as Markdown for a pull request.</summary>
internal sealed class SummaryCommand(Composition made)
{
    private readonly Option<string?> _base = new("--base") { Description = "What the branch is to be merged into; the main branch where it is left out.", HelpName = "REF" };

    public Command Create() => Shared.Verb("summary", "Say in Markdown what the sessions on this branch did.", [_base], Run);

    // What can be read is told; what cannot be is an error all the same.
    private int Run(ParseResult parsed)
    {
        var summary = new ReadSummary(made.Workspace, made.Repository, made.Around.Time).Run(parsed.GetValue(_base));
        var code = made.Answer(parsed, text => text.Write(SummaryDocument.Render(summary)), json => SummaryJson.Members(json, summary));
        return summary.Damaged is [var first, ..] ? throw first : code;
    }
}
