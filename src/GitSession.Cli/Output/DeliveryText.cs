using System.Globalization;
using GitSession.Operations.Delivery;

namespace GitSession.Cli.Output;

/// <summary>How often and how well is deployed, as a person reads it in a terminal.</summary>
internal static class DeliveryText
{
    public static void Write(TextWriter output, DeliveryFigures delivery, string tags)
    {
        output.WriteLine($"Delivery from {Day(delivery.Since)} to {Day(delivery.Until)}, by the tags {tags} that HEAD holds:");
        output.WriteLine($"  Deployment frequency: {(delivery.PerWeek is { } rate ? $"{rate.ToString("0.##", CultureInfo.InvariantCulture)} a week" : "not known")} ({Plural.Of(delivery.Deployments, "deployment")})");
        output.WriteLine($"  Lead time for changes: {Median(delivery.LeadTime, "commit", "no commit was deployed")}");
        output.WriteLine($"  Change failure rate: {FailureRate(delivery)}");
        output.WriteLine($"  Time to restore: {Median(delivery.TimeToRestore, "incident", "no failed deployment was restored")}{(delivery.Unresolved > 0 ? $"; {Plural.Of(delivery.Unresolved, "incident")} not over" : "")}");
    }

    /// <summary>What of it cannot be known.</summary>
    public static IEnumerable<string> Talk(DeliveryFigures delivery)
    {
        if (delivery.IsShallow)
            yield return "warning: this clone is shallow: commits and deployments behind its edge are not counted (git fetch --unshallow)";
        if (delivery.LeadTime.Backwards > 0)
            yield return $"warning: {Plural.Of(delivery.LeadTime.Backwards, "commit")} deployed before it was made, by the clocks; the lead time counts as none";
        if (delivery.TimeToRestore.Backwards > 0)
            yield return $"warning: {Plural.Of(delivery.TimeToRestore.Backwards, "incident")} resolved before it was detected; the time counts as none";
        if (delivery.Unexplained > 0)
            yield return $"{Plural.Of(delivery.Unexplained, "incident")} came of no deployment of this period, as far as is known";
    }

    private static string FailureRate(DeliveryFigures delivery) => delivery.ChangeFailureRate is { } rate
        ? $"{(100 * rate).ToString("0.#", CultureInfo.InvariantCulture)} % ({delivery.Failed} of {delivery.Deployments}{(delivery.Incidents == 0 ? "; no incident was ever written down" : "")}{(delivery.Inferred > 0 ? $"; {Plural.Of(delivery.Inferred, "incident")} inferred from the time alone" : "")})"
        : "not known, nothing was deployed";

    private static string Median(MedianTime duration, string what, string none) =>
        duration.Median is { } median ? $"{Length(median)} (median of {Plural.Of(duration.Count, what)})" : $"not known, {none}";

    private static string Length(TimeSpan length) => length switch
    {
        { TotalDays: >= 1 } => $"{length.TotalDays.ToString("0.#", CultureInfo.InvariantCulture)} days",
        { TotalHours: >= 1 } => $"{length.TotalHours.ToString("0.#", CultureInfo.InvariantCulture)} h",
        { TotalMinutes: >= 1 } => $"{length.TotalMinutes.ToString("0.#", CultureInfo.InvariantCulture)} min",
        _ => $"{length.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture)} s",
    };

    private static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
