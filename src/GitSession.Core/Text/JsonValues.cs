using System.Text.Json;

namespace GitSession.Text;

/// <summary>Compares JSON texts by their values: the order of members and the layout do not count, the spelling of a number does.</summary>
public static class JsonValues
{
    public static bool Same((string Text, JsonPart Part) one, (string Text, JsonPart Part) other) => (one.Part.Kind, other.Part.Kind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => SameMembers(one, other),
        (JsonValueKind.Array, JsonValueKind.Array) =>
            one.Part.Parts.Length == other.Part.Parts.Length
            && one.Part.Parts.Zip(other.Part.Parts).All(pair => Same((one.Text, pair.First), (other.Text, pair.Second))),
        (JsonValueKind.String, JsonValueKind.String) => one.Part.Words == other.Part.Words,
        (JsonValueKind.Number, JsonValueKind.Number) => one.Part.Span.In(one.Text) == other.Part.Span.In(other.Text),
        var (kind, its) => kind == its,
    };

    private static bool SameMembers((string Text, JsonPart Part) one, (string Text, JsonPart Part) other) =>
        one.Part.Parts.Length == other.Part.Parts.Length
        && one.Part.Parts.All(member => other.Part.Member(member.Name ?? "") is { } its && Same((one.Text, member), (other.Text, its)));
}
