using System.Collections.Immutable;
using GitSession.Framework.Audit;

namespace GitSession.Framework.Statistics;

/// <summary>
/// Finds what is strange about a session: a service that is silent though its trigger occurred, one that is idle for more than 20
/// messages or 30,000 tokens, a figure outside median ± 3 × MAD of the last 20 sessions, a burst of five errors within a minute.
/// </summary>
public static class Anomalies
{
    private const int MostMessages = 20;
    private const int MostTokens = 30_000;

    // These are called again and again while an agent works; the others only now and then.
    private static readonly ImmutableArray<string> Steady = [ServiceName.Boundaries, ServiceName.CrossReference, ServiceName.Pressure];

    /// <param name="lines">The session's own lines.</param>
    public static ImmutableArray<Anomaly> Find(IReadOnlyList<AuditLine> lines, Baseline baseline, SessionSigns signs, DateTimeOffset now)
    {
        var heard = lines.Select(line => line.Service).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. signs.Triggered.Where(service => !heard.Contains(service)).Order(StringComparer.Ordinal).Select(service => new Anomaly.SilentService(service)),
            .. Steady.Where(heard.Contains).Select(service => Idle(service, lines, signs)).OfType<Anomaly>(),
            .. baseline.Figures.Where(figure => figure.IsUnusual).Select(figure => new Anomaly.UnusualFigure(figure)),
            .. signs.Errors.LastBurst(now) is { } burst ? [new Anomaly.ErrorBurst(burst)] : Array.Empty<Anomaly>(),
        ];
    }

    private static Anomaly.IdleService? Idle(string service, IReadOnlyList<AuditLine> lines, SessionSigns signs)
    {
        var last = lines.Where(line => line.Service == service).Max(line => line.At);
        var messages = signs.Messages.Count(at => at > last);
        int? tokens = signs.Tokens is [.., var (_, now)] && signs.Tokens.LastOrDefault(one => one.At <= last) is { At: var at, Used: var then } && at != default ? Math.Max(0, now - then) : null;
        return messages > MostMessages || tokens > MostTokens ? new Anomaly.IdleService(service, messages, tokens) : null;
    }
}
