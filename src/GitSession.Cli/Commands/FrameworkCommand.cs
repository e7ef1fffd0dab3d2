using System.CommandLine;
using GitSession.Cli.Output;
using GitSession.Framework.Statistics;
using GitSession.Sessions;

namespace GitSession.Cli.Commands;

/// <summary>`framework`: how the services that watch over the work did.</summary>
internal sealed class FrameworkCommand(Composition made)
{
    private readonly Option<bool> _all = new("--all") { Description = "All sessions together, and not the one that is live." };

    public Command Create()
    {
        var framework = Shared.Noun(
            "framework",
            "How the services that watch over the work did: in this session, or in all where none is live.",
            Stats,
            Shared.Verb("stats", "What each service decided, what was not allowed, and how that compares.", [], Stats),
            Shared.Verb("health", "The health score, with its parts.", [], Health));
        _all.Recursive = true;
        framework.Options.Add(_all);
        return framework;
    }

    private int Stats(ParseResult parsed)
    {
        var report = Report(parsed);
        return made.Answer(parsed, text => FrameworkText.WriteStats(text, report), json => FrameworkJson.Members(json, report));
    }

    private int Health(ParseResult parsed)
    {
        var report = Report(parsed);
        return made.Answer(parsed, text => FrameworkText.WriteHealth(text, report), json => FrameworkJson.Health(json, report.Health));
    }

    private FrameworkReport Report(ParseResult parsed)
    {
        var read = new ReadFramework(made.Workspace, made.Around.Time);
        var report = parsed.GetValue(_all) ? read.OfAll() : read.Run(made.Caller(parsed));
        foreach (var damaged in report.Damaged)
            made.Around.Error.WriteLine(AuditText.Damage(damaged));
        return report;
    }
}
