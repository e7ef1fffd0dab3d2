using System.Text.Json;
using GitSession.Framework.Deliberation;
using GitSession.Text;

namespace GitSession.Export;

/// <summary>A question on which people differ, and how it stands.</summary>
internal static class DeliberationLine
{
    public static void Write(Utf8JsonWriter json, DeliberationRecord deliberation)
    {
        var verdict = PluralisticDeliberationOrchestrator.Analyze(deliberation);
        json.WriteString("id", deliberation.Id);
        json.WriteString("path", deliberation.Path);
        json.Said("question", deliberation.Question);
        json.WriteString("urgency", WordOf.Text(deliberation.Urgency));
        json.Time("created_at", deliberation.At);
        json.Said("produced_by", deliberation.ProducedBy);
        json.WriteString("outcome", WordOf.Text(verdict.Outcome));
        json.Said("decision", verdict.Decision);
        json.Texts("options", deliberation.Options);
        json.List("positions", deliberation.Positions, Write);
        json.Texts("shared_values", deliberation.SharedValues);
        json.Texts("accommodation", deliberation.Accommodation);
        json.Texts("irreconcilable", deliberation.Irreconcilable);
    }

    private static void Write(Utf8JsonWriter json, Position position)
    {
        json.Said("framework", position.Framework);
        json.Said("text", position.Text);
        json.Texts("stakeholders", position.Stakeholders);
        json.Said("option", position.Option);
    }
}
