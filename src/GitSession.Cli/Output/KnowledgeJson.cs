using System.Text.Json;
using GitSession.Knowledge;

namespace GitSession.Cli.Output;

/// <summary>The same for a program, with the keys of the documents.</summary>
internal static class KnowledgeJson
{
    public static void Members(Utf8JsonWriter json, KnowledgeItem item)
    {
        json.WriteString("id", item.Id);
        json.WriteString("kind", KnowledgeText.Kind(item.Kind));
        json.WriteString("path", item.Path);
        json.WriteString("title", item.Title);
        json.WriteString("text", item.Prose);
        json.WriteString("status", item.Status);
        json.Time(item.Kind.TimeKey(), item.At);
        json.WriteString("domain", item.Domain);
        json.WriteBoolean("significant", item.Significant);
        json.WriteString("follow_up", item.FollowUp?.Word);
        json.Texts("supersedes", item.Supersedes);
        json.WriteString("produced_by", item.ProducedBy);
        json.Texts("options", item.Options);
        json.WriteString("outcome", item.Outcome);
    }
}
