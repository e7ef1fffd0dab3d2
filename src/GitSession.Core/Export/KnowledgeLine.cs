using System.Text.Json;
using GitSession.Knowledge;

namespace GitSession.Export;

/// <summary>A thread, goal, decision or learning, with the keys of its front matter.</summary>
internal static class KnowledgeLine
{
    public static void Write(Utf8JsonWriter json, KnowledgeItem item)
    {
        json.WriteString("id", item.Id);
        json.WriteString("path", item.Path);
        json.Said("title", item.Title);
        json.Said("text", item.Prose);
        json.Said("status", item.Status);
        json.Time(item.Kind.TimeKey(), item.At);
        json.Said("domain", item.Domain);
        json.WriteBoolean("significant", item.Significant);
        json.WriteString("follow_up", item.FollowUp?.Word);
        json.Ids("supersedes", item.Supersedes);
        json.Said("superseded_by", item.SupersededBy);
        json.Said("produced_by", item.ProducedBy);
        json.Texts("options", item.Options);
        json.Said("outcome", item.Outcome);
    }
}
