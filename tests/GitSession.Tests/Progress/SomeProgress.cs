using GitSession.Progress;

namespace GitSession.Tests.Progress;

/// <summary>Documents of a few phases, written in a line each: `7 completed: a=completed b=pending`.</summary>
internal static class SomeProgress
{
    /// <param name="phases">The number, the status, what else the block says as JSON members, and the deliverables with their statuses.</param>
    public static ProgressDocument Of(params (string Number, string Status, string More, string[] Deliverables)[] phases) =>
        ProgressDocument.Parse(string.Concat(phases.Select(phase => Text(phase.Number, phase.Status, phase.More, phase.Deliverables))));

    public static string Text(string number, string status, string more, params string[] deliverables) =>
        $"#### Phase {number}: Of {number}\n\n```json\n{{\n  \"status\": \"{status}\",\n{(more is "" ? "" : $"  {more},\n")}  \"deliverables\": {{ "
        + string.Join(", ", deliverables.Select(one => $"\"{one.Split('=')[0]}\": \"{one.Split('=')[1]}\"")) + " }\n}\n```\n\n";

    /// <summary>Deployment, its validation and operations, with all that operations wait for.</summary>
    public static ProgressDocument Ready(string more = "") => Of(
        ("7", "completed", "\"dependencies\": []", ["monitoring=completed"]),
        ("7.5", "completed", "\"dependencies\": [\"7\"]", ["7.5.1=done"]),
        ("8", "ready", more is "" ? "\"dependencies\": [\"7.5\"]" : more, ["rollout=pending"]));
}
