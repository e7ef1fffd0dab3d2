using System.Collections.Immutable;
using System.CommandLine;
using GitSession.Cli.Output;
using GitSession.Operations.Delivery;
using GitSession.Operations.Figures;
using GitSession.Text;

namespace GitSession.Cli.Commands;

/// <summary>`metric`: figures of a project, their targets, and what they come to.</summary>
internal sealed class MetricCommand(Composition made)
{
    private readonly Argument<string> _name = made.Text("NAME", "The metric; case, hyphens and spaces tell no two apart.");
    private readonly Argument<string> _value = made.Text("VALUE", "The number, with a decimal point.");
    private readonly Argument<string> _target = made.Text("TARGET", "What it has to be: \">= 99.9\", \"< 120 s\", \"= 0\", \"20..30 %\".");
    private readonly Argument<string?> _anyName = made.OptionalText("NAME", "The metric; every one where it is left out.");
    private readonly Argument<string?> _anyValue = made.OptionalText("VALUE", "What it is held against; the median of its values where it is left out.");
    private readonly Option<string?> _unit = new("--unit") { Description = "The unit of the number.", HelpName = "UNIT" };
    private readonly Option<MetricCategory?> _category = Shared.WordOption<MetricCategory>("--category", "What it is about.");
    private readonly Option<string?> _at = Shared.TimeOption("--at", "When it was so; now where it is left out.");
    private readonly Option<string?> _since = Shared.TimeOption("--since", "Only what is of this day or time, or later.");
    private readonly Option<string?> _around = Shared.TimeOption("--around", "Compare what was before this time with what came after.");

    public Command Create() => Shared.Noun(
        "metric",
        "Figures of the project: what they are, what they have to be, where they go.",
        List,
        Shared.Verb("add", "Write a value down.", [_name, _value, _unit, _category, _at], Add),
        Shared.Verb("list", "Show each metric with its target, its deviation and its trend.", [_category], List),
        Shared.Verb("show", "Show one metric: its values as bars, and what they come to.", [_name, _since, _around], Show),
        Shared.Verb("target", "Say what a metric has to be.", [_name, _target, _unit, _category], Target),
        Shared.Verb("baseline", "Keep what metrics are now, or a value, as what they are held against.", [_anyName, _anyValue], Baseline),
        Shared.Verb("dora", "Show how often and how well is deployed: the four measures of DORA.", [_since], Dora));

    private int Add(ParseResult parsed)
    {
        var request = new MetricRequest(parsed.GetValue(_name) ?? "", parsed.GetValue(_value) ?? "", parsed.GetValue(_unit), parsed.GetValue(_category), Shared.Time(parsed, _at));
        var added = new AddMetric(made.Workspace, made.Repository, made.Around.Time, made.Around.Random).Run(made.Caller(parsed), request);
        var code = made.Answer(parsed, text => text.WriteLine(MetricText.Line(added)), json => MetricJson.Members(json, added));
        Say(MetricText.Talk(added));
        return code;
    }

    // What can be read is shown; what cannot be is an error all the same.
    private int List(ParseResult parsed)
    {
        var book = new ReadMetrics(made.Workspace).Run();
        var category = parsed.CommandResult.Command.Options.Contains(_category) ? parsed.GetValue(_category) : null;
        ImmutableArray<Metric> metrics = [.. book.Metrics.Where(metric => category is null || metric.Category == category)];
        var code = made.Answer(parsed, text => MetricText.WriteList(text, metrics), json => json.List("metrics", metrics, MetricJson.Members));
        Say(MetricText.Warnings(metrics));
        return EndedBy(book.Damaged, code);
    }

    private int Show(ParseResult parsed)
    {
        var book = new ReadMetrics(made.Workspace).Run();
        var known = book.WithValues(parsed.GetValue(_name) ?? "");
        var metric = Shared.Time(parsed, _since) is { } since ? known with { Series = known.Series?.Since(since) } : known;
        var around = Shared.Time(parsed, _around) is { } at && metric.Series is { } series ? BeforeAfter.Of(series, at) : null;
        var code = made.Answer(parsed, text => MetricText.WriteOne(text, metric, around, ChartText.Sign(made.Around)), json => MetricJson.Members(json, metric, around));
        Say(MetricText.Warnings([metric]));
        return EndedBy(book.Damaged, code);
    }

    private int Target(ParseResult parsed)
    {
        var metric = new SetTarget(made.Workspace, made.Repository).Run(
            made.Caller(parsed), parsed.GetValue(_name) ?? "", parsed.GetValue(_target) ?? "", parsed.GetValue(_unit), parsed.GetValue(_category));
        return made.Answer(parsed, text => text.WriteLine(MetricText.Headline(metric)), json => MetricJson.Members(json, metric));
    }

    private int Baseline(ParseResult parsed)
    {
        var baselines = new SetBaseline(made.Workspace, made.Repository, made.Around.Time).Run(made.Caller(parsed), parsed.GetValue(_anyName), parsed.GetValue(_anyValue));
        return made.Answer(
            parsed,
            text => baselines.ToList().ForEach(baseline => text.WriteLine(MetricText.Line(baseline))),
            json => json.List("baselines", baselines, MetricJson.Named));
    }

    private int Dora(ParseResult parsed)
    {
        var (delivery, damaged) = new ReadDelivery(made.Workspace, made.Repository, made.Settings, made.Around.Time).Run(Shared.Time(parsed, _since));
        var code = made.Answer(parsed, text => DeliveryText.Write(text, delivery, made.Settings.Deployment.Tags), json => DeliveryJson.Members(json, delivery));
        Say(DeliveryText.Talk(delivery));
        return EndedBy(damaged, code);
    }

    private void Say(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            made.Around.Error.WriteLine(line);
    }

    private static int EndedBy(ImmutableArray<DamagedDocument> damaged, int code) => damaged is [var first, ..] ? throw first : code;
}
