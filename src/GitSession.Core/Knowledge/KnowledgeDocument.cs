using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;
using YamlDotNet.Core;

namespace GitSession.Knowledge;

/// <summary>
/// A thread, goal, decision or learning as text: front matter with the keys of docs/formats.md, a heading that says it, and prose.
/// Reading is lenient: any of it may be missing, and what a reader does not know stays in the text.
/// </summary>
public static class KnowledgeDocument
{
    public const int Format = 1;

    /// <exception cref="DamagedDocument">The front matter is no YAML, of a newer format, or one of its values is not what its key promises.</exception>
    public static KnowledgeItem Parse(KnowledgeKind kind, string path, string text)
    {
        var front = FrontMatter.Find(path, text);
        var id = Paths.NameOf(path);
        var (title, prose) = KnowledgeBody.Read(text[(front?.Whole.End ?? (text.StartsWith('\uFEFF') ? 1 : 0))..]);
        var item = new KnowledgeItem
        {
            Kind = kind,
            Id = id,
            Path = path,
            Title = title ?? front?.Map.Text("title") ?? id.Replace('-', ' '),
            Prose = prose,
        };
        return front is null ? item : Read(item, front.Map);
    }

    /// <summary>A new document.</summary>
    public static string Render(KnowledgeItem item) =>
        $"---\n{YamlWriter.Block(FrontMatterOf(item), 0, "\n")}---\n\n{KnowledgeBody.Render(item.Title, item.Prose)}";

    /// <summary>The document with one value of its front matter set.</summary>
    public static string Set(string path, string text, string key, string value) =>
        FrontMatterEdit.Set(path, text, YamlValue.Lines([(key, YamlValue.Text(value))]));

    private static KnowledgeItem Read(KnowledgeItem item, YamlMap map)
    {
        map.RefuseNewerFormat(Format);
        return item with
        {
            Status = map.Text("status"),
            At = map.Time(item.Kind.TimeKey()) ?? map.Time("created_at"),
            ProducedBy = map.Text("produced_by"),
            Supersedes = [.. map.Texts("supersedes").Select(Paths.NameOf)],
            SupersededBy = map.Text("superseded_by"),
            FollowUp = ReadFollowUp(map),
            Domain = map.Text("domain"),
            Tags = map.Has("tags") && !map.IsMap("tags") ? [.. map.Texts("tags")] : [],
            Significant = map.Truth("significant") ?? false,
            Options = [.. map.Texts("options")],
            Outcome = map.Text("outcome"),
        };
    }

    private static FollowUp? ReadFollowUp(YamlMap map) => map.Text("follow_up") switch
    {
        null or "false" => null,
        var text => FollowUp.Parse(text) ?? throw map.Damaged("follow_up", "true, false or a day such as 2026-12-01 for follow_up"),
    };

    private static YamlMappingNode FrontMatterOf(KnowledgeItem item)
    {
        (string Key, YamlNode? Value)[] keys =
        [
            ("format", YamlValue.Number(Format)),
            ("status", Maybe(item.Status)),
            (item.Kind.TimeKey(), YamlValue.Time(item.At)),
            ("domain", Maybe(item.Domain)),
            ("tags", Maybe(item.Tags)),
            ("significant", item.Significant ? YamlValue.Truth(true) : null),
            ("follow_up", item.FollowUp is { } followUp ? new YamlScalarNode(followUp.Word) { Style = ScalarStyle.Plain } : null),
            ("supersedes", Maybe(item.Supersedes)),
            ("produced_by", Maybe(item.ProducedBy)),
            ("options", Maybe(item.Options)),
            ("outcome", Maybe(item.Outcome)),
        ];
        return YamlValue.Lines(keys.SelectMany(key => key.Value is { } value ? [(key.Key, value)] : Array.Empty<(string, YamlNode)>()));
    }

    private static YamlScalarNode? Maybe(string? text) => text is null ? null : YamlValue.Text(text);

    private static YamlSequenceNode? Maybe(ImmutableArray<string> texts) => texts is [] ? null : YamlValue.List(texts.Select(YamlValue.Text));
}
