using System.Text.Json;
using GitSession.Journal;
using GitSession.Knowledge;
using GitSession.Memory;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Export;

/// <summary>
/// The sessions of a repository and what came out of them as documents of TerminusDB (<see cref="TerminusSchema"/>). No document links to
/// one that stands behind it, so that they may be sent in parts.
/// </summary>
public static class TerminusDocuments
{
    private const string Session = "Session";

    /// <summary>A JSON object each. An entry is read when its document is asked for.</summary>
    public static IEnumerable<string> Of(RepositoryRecord record)
    {
        var links = new TerminusLinks();
        var producers = record.Knowledge.Where(item => item.ProducedBy is not null)
            .ToLookup(item => Paths.EntryId(item.ProducedBy ?? ""), item => (item.Kind.ToString(), item.Id), StringComparer.Ordinal);
        foreach (var item in record.Knowledge)
            yield return JsonLine.Of(json => Write(json, item, links));
        foreach (var entry in record.Sessions)
            yield return JsonLine.Of(json => Write(json, entry, links, producers[entry.Id]));
    }

    private static void Write(Utf8JsonWriter json, KnowledgeItem item, TerminusLinks links)
    {
        var kind = item.Kind.ToString();
        Begin(json, kind, item.Id);
        json.Said("title", item.Title);
        json.MaybeSaid("text", item.Prose);
        json.MaybeSaid("status", item.Status);
        json.MaybeTime(item.Kind.TimeKey(), item.At);
        json.MaybeSaid("domain", item.Domain);
        json.WriteBoolean("significant", item.Significant);
        json.MaybeSaid("follow_up", item.FollowUp?.Word);
        json.Texts("options", item.Options);
        json.MaybeSaid("outcome", item.Outcome);
        links.Set(json, ("supersedes", item.Supersedes.Select(id => (kind, id))));
        links.Add(kind, item.Id);
    }

    // These keys, and no other word of it: what a session is to a database is an agreement. What it produced and inherited are links.
    private static void Write(Utf8JsonWriter json, Entry entry, TerminusLinks links, IEnumerable<(string Kind, string Id)> produced)
    {
        Begin(json, Session, entry.Id);
        json.MaybeTime("started_at", entry.StartedAt);
        json.MaybeTime("ended_at", entry.EndedAt);
        json.MaybeSaid("mode", entry.Mode);
        json.List("goals", entry.Goals.Index(), Write);
        json.List("open_loops_at_end", entry.OpenLoops, Write);
        json.MaybeSaid("summary", entry.Summary);
        links.Set(json, ("produced", Listed(entry).Concat(produced)), ("inherited_from", entry.InheritedFrom.Select(id => (Session, id))));
        links.Add(Session, entry.Id);
    }

    private static void Begin(Utf8JsonWriter json, string kind, string id)
    {
        json.WriteString("@type", kind);
        json.WriteString("@id", TerminusId.Of(kind, id));
        json.WriteString("id", id);
    }

    private static void Write(Utf8JsonWriter json, (int Index, Goal Goal) goal)
    {
        json.WriteString("@type", "SessionGoal");
        json.WriteNumber("position", goal.Index + 1);
        json.Said("description", goal.Goal.Description);
        if (goal.Goal.Achieved is { } achieved)
            json.WriteBoolean("achieved", achieved);
    }

    private static void Write(Utf8JsonWriter json, LoopLine loop)
    {
        json.WriteString("@type", "OpenLoop");
        json.WriteString("id", loop.Id);
        json.Said("description", loop.Description);
        json.MaybeSaid("context", loop.Context);
        json.WriteString("urgency", WordOf.Text(loop.Urgency));
        json.WriteString("type", WordOf.Text(loop.Type));
        json.MaybeTime("opened_at", loop.OpenedAt);
    }

    // A deliberation is a document of ours, and no class of this schema.
    private static IEnumerable<(string Kind, string Id)> Listed(Entry entry) =>
        entry.Produced.SelectMany(path => KnowledgePlace.Of(path) is { } kind ? [(kind.ToString(), Paths.NameOf(path))] : Array.Empty<(string, string)>());
}
