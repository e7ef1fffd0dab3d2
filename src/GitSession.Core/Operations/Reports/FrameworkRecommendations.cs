using System.Collections.Immutable;
using GitSession.Handoffs;
using GitSession.Operations.Protocols;
using GitSession.World;

namespace GitSession.Operations.Reports;

/// <summary>What a session shows to be done to rules, protocols, targets and baselines.</summary>
internal static class FrameworkRecommendations
{
    private const RecommendationKind Kind = RecommendationKind.Framework;

    public static IEnumerable<Recommendation> Of(Excellence excellence) =>
        Rules(excellence).Concat(excellence.Protocols.SelectMany(protocol => Of(protocol, ProtocolRun.PathOf(excellence.Session)))).Concat(Figures(excellence.Metrics));

    public static string SuggestionsKey(string session) => $"suggested rules {session}";

    public static string KeyOf(ViolatedRule violated) => $"violated {violated.Reason}";

    private static IEnumerable<Recommendation> Rules(Excellence excellence)
    {
        ImmutableArray<string> open = [.. excellence.Rules.Open.Select(one => one.Suggestion.Id)];
        if (open is not [])
            yield return new Recommendation(Kind, SuggestionsKey(excellence.Session), "Decide about the rules that are suggested", $"{Count(open.Length, "suggestion")} without a decision: {Recommendations.Some(open)}", Paths.SuggestedRules(excellence.Session));
        foreach (var violated in excellence.Rules.Violated)
            yield return new Recommendation(Kind, KeyOf(violated), $"Make clear, or change, what was violated: {violated.Reason}", $"{Count(violated.Times, "violation")} that no person had approved");
    }

    private static IEnumerable<Recommendation> Of(ProtocolWork protocol, string record)
    {
        ImmutableArray<string> open = [.. protocol.Items.Where(item => item.Status is ItemStatus.Open).Select(item => item.Id)];
        if (open is not [])
            yield return new Recommendation(Kind, $"protocol {protocol.Name}", $"Do what nobody did of \"{protocol.Title}\", or take it out of the protocol", $"{open.Length} of {Count(protocol.Items.Length, "item")}: {Recommendations.Some(open)}", record);
    }

    private static IEnumerable<Recommendation> Figures(IReadOnlyCollection<MeasuredMetric> metrics)
    {
        ImmutableArray<string> aimless = [.. metrics.Where(one => one.Metric.Target is null).Select(one => one.Metric.Name)];
        if (aimless is not [])
            yield return new Recommendation(Kind, "targets", "Set targets for what is measured", $"{Count(aimless.Length, "metric")} without one: {Recommendations.Some(aimless)}");
        ImmutableArray<string> loose = [.. metrics.Where(one => one.Metric is { Series: not null, Baseline: null }).Select(one => one.Metric.Name)];
        if (loose is not [])
            yield return new Recommendation(Kind, "baselines", "Set baselines for what is measured", $"{Count(loose.Length, "metric")} without one: {Recommendations.Some(loose)}");
        ImmutableArray<string> empty = [.. metrics.Where(one => one.Metric.Series is null).Select(one => one.Metric.Name)];
        if (empty is not [])
            yield return new Recommendation(Kind, "unmeasured", "Measure what has a target, or take the target out", $"{Count(empty.Length, "metric")} without a value: {Recommendations.Some(empty)}", Paths.Targets);
    }

    private static string Count(int number, string one) => HandoffText.Count(number, one);
}
