using System.Collections.Immutable;
using GitSession.Operations.Incidents;
using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>Incidents as a person reads them.</summary>
internal static class IncidentText
{
    public const string ListCommand = "git session incident";

    /// <summary>Class, title, id and age, and how its answer stands.</summary>
    public static string Line(Incident incident, DateTimeOffset now)
    {
        string?[] parts =
        [
            incident.Id,
            incident.Since is { } since ? $"{(incident.DetectedAt is null ? "opened" : "detected")} {RelativeTime.Of(since, now)}" : null,
            incident.Status is IncidentStatus.Open ? Answer(incident, now) : Restored(incident),
        ];
        return SafeText.OneLine($"{Class(incident)} {incident.Title} ({string.Join(", ", parts.Where(part => part is not null))})");
    }

    /// <summary>The most urgent of those that are open, one a line, and how many there are beside them.</summary>
    public static IEnumerable<string> Lines(OpenIncidents open, DateTimeOffset now) =>
    [
        .. open.All.Take(OpenIncidents.Most).Select(incident => Line(incident, now)),
        .. open.All.Length > OpenIncidents.Most ? [$"{open.All.Length - OpenIncidents.Most} more: {ListCommand}"] : Array.Empty<string>(),
    ];

    /// <summary>The same for a handoff, which is read at another time: no age, but since when.</summary>
    public static ImmutableArray<string> ForHandoff(Composition made)
    {
        var open = OpenIncidents.Read(made.Workspace).All;
        var lines = open.Take(OpenIncidents.Most).Select(incident =>
            SafeText.OneLine($"{Class(incident)} {incident.Title} ({incident.Id}{(incident.Since is { } since ? $", since {Times.Text(since)}" : "")})"));
        return [.. lines, .. open.Length > OpenIncidents.Most ? [$"{open.Length - OpenIncidents.Most} more: {ListCommand}"] : Array.Empty<string>()];
    }

    /// <summary>What a status reminds of: of those that matter most alone.</summary>
    public static IEnumerable<string> Reminders(OpenIncidents open, DateTimeOffset now) =>
        open.All.Where(incident => incident.IsUrgent).Take(OpenIncidents.Most).Select(incident => $"open incident: {Line(incident, now)}");

    public static void Write(TextWriter output, IncidentReport report, bool withClosed)
    {
        var byStatus = report.Incidents.ToLookup(incident => incident.Status, incident => Line(incident, report.Now));
        MemoryText.Block(output, $"Open Incidents ({byStatus[IncidentStatus.Open].Count()}):", byStatus[IncidentStatus.Open], "none");
        if (byStatus[IncidentStatus.Resolved].ToList() is not [] and var resolved)
            MemoryText.Block(output, $"Resolved, To Be Closed ({resolved.Count}):", resolved, "");
        if (withClosed)
            MemoryText.Block(output, $"Closed ({byStatus[IncidentStatus.Closed].Count()}):", byStatus[IncidentStatus.Closed], "none");
        output.WriteLine(TimeToRestore(report));
        foreach (var response in report.Figures.Responses.Where(response => response.Due > 0))
            output.WriteLine($"Answered in time, {response.Class}: {response.InTime} of {response.Due}");
    }

    /// <summary>What an incident says that cannot be, and why it is in no figure.</summary>
    public static string Contradiction(Incident incident) =>
        IncidentFigures.Contradicts(incident) is var (earlier, later) ? $"warning: {incident.Path}: {earlier} lies before {later}; it is in no figure" : "";

    /// <summary>What to do about it next, and until when.</summary>
    public static string RespondBy(Incident incident) => incident.RespondBy is { } by ? $"to be answered by {Times.Text(by)}" : "";

    /// <summary>That nothing keeps a prevention in mind, and what would.</summary>
    public static string LoosePrevention(Incident incident) =>
        $"warning: no session is open, so that its prevention is in no loop: git session start, then git session loop add <text> --why {incident.Id}";

    private static string Class(Incident incident) => incident.Class?.ToString() ?? "P?";

    private static string? Answer(Incident incident, DateTimeOffset now) => (incident.RespondedAt, incident.RespondBy) switch
    {
        (null, { } by) when by < now => $"answer overdue by {Duration.Of(now - by)}",
        (null, { } by) => $"answer due in {Duration.Of(by - now)}",
        ({ } answered, { } by) => answered <= by ? "answered in time" : $"answered {Duration.Of(answered - by)} late",
        _ => null,
    };

    private static string? Restored(Incident incident) =>
        IncidentFigures.TimeToRestore(incident) is { } took && took >= TimeSpan.Zero ? $"resolved in {Duration.Of(took)}" : "resolved";

    private static string TimeToRestore(IncidentReport report) => report.Figures is { Mttr: { } mean, Median: { } median, P95: { } high } figures
        ? $"MTTR: {Duration.Of(mean)} over {Plural.Of(figures.Resolved, "incident")} (median {Duration.Of(median)}, 95 % within {Duration.Of(high)}); target below {Duration.Of(report.Target)}: {(report.IsAchieved is true ? "achieved" : "missed")}"
        : "MTTR: no incident was resolved yet";
}
