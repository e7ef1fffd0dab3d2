using GitSession.Memory;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Incidents;

/// <summary>What may be done about an incident, and what its document says afterwards.</summary>
public static class IncidentSteps
{
    private static readonly string[] Endings = ["resolved_at", "resolved_by", "closed_at"];

    /// <summary>Keeps what was found out: in a section, or in the timeline where none is named.</summary>
    public static WrittenIncident Note(WrittenIncident written, IncidentSection? section, string text, DateTimeOffset now)
    {
        var answered = Answered(written, now);
        return section is { } named and not IncidentSection.Timeline ? answered.Say(named, text) : answered.Tell(now, text);
    }

    /// <exception cref="Refusal">It is closed.</exception>
    public static WrittenIncident Escalate(WrittenIncident written, string to, string? why, DateTimeOffset now)
    {
        RefuseClosed(written.Incident);
        return Answered(written, now)
            .Append("escalations", IncidentDocument.Node(new Escalation(now, to, why)))
            .Tell(now, $"escalated to {to}{Because(why)}");
    }

    /// <param name="resolution">Null where nothing is added to what the document says.</param>
    /// <param name="at">When it was resolved; now where that is left out.</param>
    /// <exception cref="Refusal">It is resolved already, or the time cannot be.</exception>
    public static WrittenIncident Resolve(WrittenIncident written, string by, DateTimeOffset? at, string? resolution, DateTimeOffset now)
    {
        var (incident, time) = (written.Incident, at ?? now);
        if (incident.Status is not IncidentStatus.Open)
            throw new Refusal(RefusalReason.IncidentResolved, incident.Id, TextOf(incident.ResolvedAt), incident.ResolvedBy ?? "");
        RefuseFuture(time, now);
        if (incident.DetectedAt is { } detected && time < detected)
            throw new Refusal(RefusalReason.BeforeDetection, Times.Text(time), Times.Text(detected));
        var answered = incident.RespondedAt is { } first && first < time ? first : time;
        var resolved = written.Set(
            ("status", YamlValue.Word(IncidentStatus.Resolved)),
            ("responded_at", YamlValue.Time(answered)),
            ("resolved_at", YamlValue.Time(time)),
            ("resolved_by", YamlValue.Text(by)));
        return (resolution is null ? resolved : resolved.Say(IncidentSection.Resolution, resolution)).Tell(time, $"resolved by {by}");
    }

    /// <summary>It goes on: the time that it took counts from its first detection to its last resolution.</summary>
    /// <exception cref="Refusal">It is open.</exception>
    public static WrittenIncident Reopen(WrittenIncident written, string? why, DateTimeOffset now)
    {
        var incident = written.Incident;
        if (incident.Status is IncidentStatus.Open)
            throw new Refusal(RefusalReason.IncidentOpen, incident.Id);
        (string, YamlNode)[] gone = [.. Endings.Where(key => Has(written, key)).Select(key => (key, (YamlNode)YamlValue.Null))];
        return written.Set([("status", YamlValue.Word(IncidentStatus.Open)), .. gone])
            .Tell(now, $"reopened{Because(why)} (it was resolved {TextOf(incident.ResolvedAt)})");
    }

    /// <summary>Keeps a vulnerability, or what became of one.</summary>
    /// <param name="text">What was found, or the id of one that is there.</param>
    public static (WrittenIncident Written, Vulnerability Finding) Find(WrittenIncident written, string text, VulnerabilityStatus? status, DateTimeOffset now)
    {
        var known = written.Incident.Findings;
        if (known.FirstOrDefault(finding => finding.Id.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } there)
        {
            var changed = there with { Status = status ?? there.Status };
            var items = written.Items("findings").Select((item, index) => known[index] == there ? With(item, changed) : item);
            return (Answered(written, now).Set(("findings", YamlValue.List(items))).Tell(now, $"finding {changed.Id}: {WordOf.Text(changed.Status)}"), changed);
        }
        var found = new Vulnerability(FreeId(written.Incident, text), text, status ?? VulnerabilityStatus.Open);
        return (Answered(written, now).Append("findings", IncidentDocument.Node(found)).Tell(now, $"finding {found.Id}: {text}"), found);
    }

    /// <exception cref="Refusal">The time is still to come.</exception>
    internal static void RefuseFuture(DateTimeOffset time, DateTimeOffset now)
    {
        if (time > now)
            throw new Refusal(RefusalReason.TimeToCome, Times.Text(time), Times.Text(now));
    }

    /// <exception cref="Refusal">It is.</exception>
    internal static void RefuseClosed(Incident incident)
    {
        if (incident.Status is IncidentStatus.Closed)
            throw new Refusal(RefusalReason.IncidentClosed, incident.Id, TextOf(incident.ClosedAt));
    }

    private static WrittenIncident Answered(WrittenIncident written, DateTimeOffset now) =>
        written.Incident.RespondedAt is null ? written.Set(("responded_at", YamlValue.Time(now))) : written;

    private static bool Has(WrittenIncident written, string key) => FrontMatter.Find(written.Path, written.Text)?.Map.Has(key) is true;

    private static string TextOf(DateTimeOffset? time) => time is { } known ? Times.Text(known) : "at a time that it does not say";

    private static string Because(string? why) => why is null ? "" : $": {why}";

    private static string FreeId(Incident incident, string text)
    {
        for (var attempt = 0; ; attempt++)
        {
            var id = LoopId.Derive($"{incident.Id}\n{text}\n{attempt}");
            if (!incident.Findings.Any(finding => finding.Id == id))
                return id;
        }
    }

    // Keys that a person added stay.
    private static YamlMappingNode With(YamlNode item, Vulnerability finding)
    {
        var wanted = IncidentDocument.Node(finding);
        if (item is YamlMappingNode map)
        {
            foreach (var (key, value) in map.Children.Where(entry => wanted.Find(entry.Key) is null))
                wanted.Add(key, value);
        }
        return wanted;
    }
}
