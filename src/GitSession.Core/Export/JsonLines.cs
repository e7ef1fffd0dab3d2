using System.Text.Json;
using GitSession.Text;

namespace GitSession.Export;

/// <summary>
/// All that a repository remembers as JSON lines, the form that `jq` and every database reads: one object a line, each with its `kind`,
/// the first with the `format`. A key that is not known is null; an id is written as it is.
/// </summary>
public static class JsonLines
{
    public const int Format = 1;

    /// <summary>The lines, without their ends. An entry is read when its line is asked for.</summary>
    public static IEnumerable<string> Of(RepositoryRecord record) =>
        new[] { Line("export", json => json.WriteNumber("format", Format)) }
            .Concat(record.Sessions.Select(session => Line("session", json => SessionLine.Write(json, session))))
            .Concat(record.Loops.Select(loop => Line("loop", json => LoopJson.Write(json, loop))))
            .Concat(record.Knowledge.Select(item => Line(WordOf.Text(item.Kind), json => KnowledgeLine.Write(json, item))))
            .Concat(record.Deliberations.Select(deliberation => Line("deliberation", json => DeliberationLine.Write(json, deliberation))))
            .Concat(record.Rules.Select(rule => Line("rule", json => RuleLine.Write(json, rule))));

    private static string Line(string kind, Action<Utf8JsonWriter> members) => JsonLine.Of(json =>
    {
        json.WriteString("kind", kind);
        members(json);
    });
}
