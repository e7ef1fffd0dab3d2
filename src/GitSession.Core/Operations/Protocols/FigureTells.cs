using GitSession.Operations.Figures;
using GitSession.Sessions;
using GitSession.Text;

namespace GitSession.Operations.Protocols;

/// <summary>What metrics tell of items.</summary>
internal sealed class FigureTells(MetricBook book, LiveSession session)
{
    private const int Most = 5;

    public ItemFinding Baseline()
    {
        var held = book.Metrics.Where(metric => metric.Baseline is not null).Select(metric => metric.Name).ToList();
        return held is [] ? ItemFinding.Fail("", "no metric has a baseline (git session metric baseline)") : ItemFinding.Pass("", Named(held));
    }

    /// <param name="category">Empty where any will do.</param>
    public ItemFinding Added(string category)
    {
        var wanted = book.Metrics.Where(metric => category is "" || (metric.Category is { } known && WordOf.Text(known).Equals(category, StringComparison.OrdinalIgnoreCase)));
        var added = wanted.Where(metric => metric.Series?.Points.Any(point => point.Session == session.Id) is true).ToList();
        return added is []
            ? ItemFinding.Unknown("", $"no value{(category is "" ? "" : $" of category {category}")} was added in this session (git session metric add)")
            : ItemFinding.Pass("", Named(added.Select(metric => $"{metric.Name} {Text(metric)}")));
    }

    public ItemFinding Deviations()
    {
        var held = book.Metrics.Where(metric => metric.Deviation is not null).ToList();
        var unusual = held.FindAll(metric => metric.Deviation?.IsUnusual is true);
        return held is [] ? ItemFinding.Unknown("", $"no metric has more than {Deviation.Fewest} values, or a baseline of as many")
            : ItemFinding.Pass("", $"{held.Count} held against what they were before, {(unusual is [] ? "none is unusual" : $"unusual: {Named(unusual.Select(metric => metric.Name))}")}");
    }

    public ItemFinding Targets()
    {
        var judged = book.Metrics.Where(metric => metric.IsMet is not null).ToList();
        var missed = judged.FindAll(metric => metric.IsMet is false);
        return judged is [] ? ItemFinding.Unknown("", "no metric has a target and a value (git session metric target)")
            : missed is [] ? ItemFinding.Pass("", $"{judged.Count} of {judged.Count} met")
            : ItemFinding.Fail("", $"{missed.Count} of {judged.Count} missed: {Named(missed.Select(metric => $"{metric.Name} {Text(metric)} (target {metric.Target?.Range})"))}");
    }

    private static string Text(Metric metric) => metric.Last is { } last ? $"{MetricNumber.Text(last.Value)}{(metric.Unit is { } unit ? " " + unit : "")}" : "";

    private static string Named(IEnumerable<string> names)
    {
        var all = names.ToList();
        return string.Join("; ", all.Take(Most)) + (all.Count > Most ? $"; {all.Count - Most} more" : "");
    }
}
