using System.Collections.Immutable;
using GitSession.Text;

namespace GitSession.Sessions;

/// <summary>What a live session's document says of the documents that came out of it.</summary>
internal static class ProducedParts
{
    public static ImmutableList<ProducedDocument> Read(YamlMap map) =>
    [
        .. map.Maps("produced").Select(one => new ProducedDocument(one.RequiredText("path"), one.Text("title") ?? "", one.Text("mark") ?? "", one.Truth("change") ?? false) { Earlier = one.Text("earlier") }),
    ];

    /// <summary>The key, where there is something to say.</summary>
    public static IEnumerable<(string Key, YamlNode Value)> Write(LiveSession session)
    {
        if (!session.Produced.IsEmpty)
            yield return ("produced", YamlValue.List(session.Produced.Select(Write)));
    }

    private static YamlMappingNode Write(ProducedDocument document) => YamlValue.Map(
    [
        ("path", YamlValue.Text(document.Path)),
        ("title", YamlValue.Text(document.Title)),
        ("mark", YamlValue.Text(document.Mark)),
        ("change", YamlValue.Truth(document.IsChange)),
        .. document.Earlier is { } earlier ? new (string, YamlNode)[] { ("earlier", YamlValue.Text(earlier)) } : [],
    ]);
}
