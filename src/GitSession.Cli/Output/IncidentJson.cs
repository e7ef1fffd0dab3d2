using System.Text.Json;
using GitSession.Operations.Incidents;
using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>The same for a program, with the keys of the documents.</summary>
internal static class IncidentJson
{
    public static void Members(Utf8JsonWriter json, IncidentReport report)
    {
        var figures = report.Figures;
        json.List("incidents", report.Incidents, Members);
        Seconds(json, "mttr_seconds", figures.Mttr);
        Seconds(json, "mttr_p50_seconds", figures.Median);
        Seconds(json, "mttr_p95_seconds", figures.P95);
        Seconds(json, "mttr_target_seconds", report.Target);
        Truth(json, "mttr_achieved", report.IsAchieved);
        json.List("responses", figures.Responses, Response);
        json.Texts("contradictory", figures.Contradictory.Select(incident => incident.Id));
    }

    public static void Members(Utf8JsonWriter json, Incident incident)
    {
        json.WriteString("id", incident.Id);
        json.WriteString("path", incident.Path);
        json.WriteString("title", incident.Title);
        json.WriteString("class", incident.Class?.ToString());
        json.WriteString("status", MemoryJson.Word(incident.Status));
        json.WriteString("category", MemoryJson.Word(incident.Category));
        json.Time("detected_at", incident.DetectedAt);
        json.Time("opened_at", incident.OpenedAt);
        json.Time("respond_by", incident.RespondBy);
        json.Time("responded_at", incident.RespondedAt);
        json.Time("resolved_at", incident.ResolvedAt);
        json.WriteString("resolved_by", incident.ResolvedBy);
        json.Time("closed_at", incident.ClosedAt);
        json.List("escalations", incident.Escalations, (inner, one) =>
        {
            inner.Time("at", one.At);
            inner.WriteString("to", one.To);
            inner.WriteString("why", one.Why);
        });
        json.WriteString("deployment", incident.Deployment);
        json.WriteString("produced_by", incident.ProducedBy);
        json.WriteString("learning", incident.Learning);
        json.WriteString("loop", incident.Loop);
        json.Texts("commits", incident.Commits);
        json.List("findings", incident.Findings, Members);
        foreach (var section in Enum.GetValues<IncidentSection>().Where(section => section is not IncidentSection.Timeline))
            json.WriteString(WordOf.Text(section), incident.Said.GetValueOrDefault(section));
        json.List("timeline", incident.Timeline, (inner, one) =>
        {
            inner.Time("at", one.At);
            inner.WriteString("text", one.Text);
        });
    }

    public static void Members(Utf8JsonWriter json, Vulnerability finding)
    {
        json.WriteString("id", finding.Id);
        json.WriteString("title", finding.Title);
        json.WriteString("status", MemoryJson.Word(finding.Status));
    }

    private static void Response(Utf8JsonWriter json, ResponseFigures response)
    {
        json.WriteString("class", response.Class.ToString());
        json.WriteNumber("in_time", response.InTime);
        json.WriteNumber("due", response.Due);
        if (response.Share is { } share)
            json.WriteNumber("share", Math.Round(share, 4));
        else
            json.WriteNull("share");
    }

    private static void Seconds(Utf8JsonWriter json, string name, TimeSpan? time)
    {
        if (time is { } known)
            json.WriteNumber(name, Math.Round(known.TotalSeconds, 3));
        else
            json.WriteNull(name);
    }

    private static void Truth(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } known)
            json.WriteBoolean(name, known);
        else
            json.WriteNull(name);
    }
}
