using System.Collections.Immutable;
using GitSession.Operations.Protocols;
using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Cli.Checks;

/// <summary>Runs the checks that the settings name for items of protocols, all at once, and before anything is locked.</summary>
internal static class ProtocolChecks
{
    /// <param name="isWanted">The items that are looked at, by their ids.</param>
    /// <returns>What was found, by the ids of the items: of several checks of one item the one that is worst.</returns>
    public static ImmutableDictionary<string, ItemFinding> Run(Composition made, Predicate<string> isWanted)
    {
        Check[] checks = [.. made.Settings.Operations.Checks.Where(check => isWanted(check.Name))];
        return checks is [] ? ImmutableDictionary<string, ItemFinding>.Empty
            : StartChecks.Run(made, checks).GroupBy(report => report.Check.Name, StringComparer.OrdinalIgnoreCase)
                .ToImmutableDictionary(item => item.Key, item => Found(item.MaxBy(Badness) ?? item.First()), StringComparer.OrdinalIgnoreCase);
    }

    private static ItemFinding Found(CheckReport report)
    {
        var subject = $"{report.Check.Kind.ToString().ToLowerInvariant()} {report.Check.Target}";
        return report.Verdict switch
        {
            Verdict.Pass => ItemFinding.Pass(subject, report.Detail),
            Verdict.Skip => ItemFinding.Unknown(subject, report.Detail),
            _ => ItemFinding.Fail(subject, report.Detail),
        };
    }

    private static int Badness(CheckReport report) => report.Verdict switch
    {
        Verdict.Pass => 0,
        Verdict.Skip => 1,
        _ => 2,
    };
}
