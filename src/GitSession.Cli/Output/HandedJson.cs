using System.Text.Json;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Output;

/// <summary>The same for a program.</summary>
internal static class HandedJson
{
    public static void Members(Utf8JsonWriter json, Handed handed)
    {
        var biography = handed.Biography;
        json.Block("knowledge", knowledge =>
        {
            knowledge.List("threads", biography.Threads, KnowledgeJson.Members);
            knowledge.List("goals", biography.Goals, KnowledgeJson.Members);
            knowledge.List("decisions", biography.FollowUps, KnowledgeJson.Members);
            knowledge.List("learnings", biography.Learnings, KnowledgeJson.Members);
            knowledge.List("damaged", biography.Damaged.Concat(handed.Incidents.Damaged), Damage);
        });
        json.List("open_incidents", handed.Incidents.All, IncidentJson.Members);
        json.List("recent_sessions", handed.Recent, (one, session) =>
        {
            one.WriteString("session", session.Id);
            one.WriteString("path", session.Path);
            one.WriteString("title", session.Title);
            one.WriteString("status", MemoryJson.Word(session.Status));
            one.Time("ended_at", session.EndedAt);
        });
        json.Maybe("in_flight", handed.InFlight, InFlight);
    }

    private static void InFlight(Utf8JsonWriter json, RepositoryState state)
    {
        json.WriteString("branch", state.Branch);
        json.Texts("staged", state.Staged.Select(file => file.Path));
        json.Texts("changed", state.Unstaged.Select(file => file.Path));
        json.Texts("untracked", state.Untracked);
        json.Texts("conflicts", state.Conflicts);
    }

    public static void Damage(Utf8JsonWriter json, DamagedDocument damaged)
    {
        json.WriteString("file", damaged.Path);
        json.WriteNumber("line", damaged.Line);
        json.WriteString("message", $"expected {damaged.Expected}");
    }
}
