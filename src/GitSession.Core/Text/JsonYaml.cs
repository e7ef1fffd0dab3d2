using System.Text.Json;

namespace GitSession.Text;

/// <summary>Makes YAML nodes of JSON values, so that <see cref="YamlJson"/> makes the same values of them again; a number keeps its spelling.</summary>
/// <param name="path">How an error names the text.</param>
public sealed class JsonYaml(string path, string text)
{
    /// <exception cref="DamagedDocument">A name stands twice in an object, or a text is none.</exception>
    public YamlNode Node(JsonPart part) => part.Kind switch
    {
        JsonValueKind.Object => Map(part),
        JsonValueKind.Array => YamlValue.List(part.Parts.Select(Node)),
        JsonValueKind.String => YamlValue.Text(Words(part.Words ?? "", part.Span.Start, part)),
        JsonValueKind.Number => YamlValue.Number(part.Span.In(text)),
        JsonValueKind.True => YamlValue.Truth(true),
        JsonValueKind.False => YamlValue.Truth(false),
        _ => YamlValue.Null,
    };

    /// <summary>The members of an object, each name once.</summary>
    /// <exception cref="DamagedDocument">A name stands twice, or is no text.</exception>
    public IEnumerable<(string Name, JsonPart Value)> Members(JsonPart part)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in part.Parts)
        {
            var name = Words(member.Name ?? "", member.Start, member);
            if (!names.Add(name))
                throw Damaged(member, $"the name {SafeText.OneLine(name)} once");
            yield return (name, member);
        }
    }

    public DamagedDocument Damaged(JsonPart part, string expected) => new(path, JsonText.LineOf(text, part.Start), expected);

    private YamlMappingNode Map(JsonPart part) => YamlValue.Map([.. Members(part).Select(member => (member.Name, Node(member.Value)))]);

    // The half of a surrogate pair is read as an empty text.
    private string Words(string words, int at, JsonPart part) =>
        words is not "" || text[at + 1] is '"' ? words : throw Damaged(part, "a text of whole characters");
}
