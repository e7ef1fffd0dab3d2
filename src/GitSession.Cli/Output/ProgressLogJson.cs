using System.Text.Json;
using GitSession.Progress;

namespace GitSession.Cli.Output;

/// <summary>An update record, with the framework's own keys.</summary>
internal static class ProgressLogJson
{
    public static void Members(Utf8JsonWriter json, UpdateRecord record)
    {
        json.WriteString("commit", record.Change.Commit);
        json.Time("timestamp", record.Change.At);
        json.WriteString("updated_by", record.Change.Author);
        json.WriteString("update_type", Word(record.Type));
        json.WriteString("phase", record.Phase);
        json.WriteString("task", record.Task);
        json.Block("changes", changes => Changes(changes, record));
        json.Block("validation", validation =>
        {
            Truth(validation, "json_valid", record.IsWhole);
            Truth(validation, "consistency_check", record.IsConsistent);
        });
    }

    private static void Changes(Utf8JsonWriter json, UpdateRecord record)
    {
        json.WriteString("status", record.Status?.ToString());
        json.Block("deliverables", deliverables =>
        {
            foreach (var (name, status) in record.Deliverables)
                deliverables.WriteString(name, status.ToString());
        });
        json.WriteString("next_action", record.NextAction?.ToString());
    }

    private static void Truth(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } known)
            json.WriteBoolean(name, known);
        else
            json.WriteNull(name);
    }

    private static string Word(UpdateType type) => type switch
    {
        UpdateType.TaskCompletion => "task_completion",
        UpdateType.PhaseTransition => "phase_transition",
        UpdateType.HumanApproval => "human_approval",
        UpdateType.ErrorRecovery => "error_recovery",
        _ => "update",
    };
}
