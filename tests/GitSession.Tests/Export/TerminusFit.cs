using System.Text.Json;
using GitSession.Export;

namespace GitSession.Tests.Export;

/// <summary>
/// Holds documents against the schema that is exported with them, as a server of TerminusDB would: no property that the class does not
/// have, none missing that it must have, each of its type, and no link to what is not there yet.
/// </summary>
internal sealed class TerminusFit
{
    private readonly Dictionary<string, JsonElement> _classes = TerminusSchema.Documents.Select(text => JsonDocument.Parse(text).RootElement)
        .Where(type => type.TryGetProperty("@id", out _)).ToDictionary(type => Text(type, "@id"), StringComparer.Ordinal);

    private readonly Dictionary<string, string> _kinds = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Ids => _kinds.Keys;

    public void Take(JsonElement document)
    {
        var (kind, id) = (Text(document, "@type"), Text(document, "@id"));
        id.ShouldStartWith(kind + "/");
        id.ShouldMatch("^[A-Z][a-z]+/[A-Za-z0-9._~!$&'()*,;=@%-]+$");
        Check(document, kind);
        _kinds.TryAdd(id, kind).ShouldBeTrue($"{id} stands twice");
    }

    private void Check(JsonElement document, string kind)
    {
        var properties = PropertiesOf(kind);
        Text(document, "@type").ShouldBe(kind);
        foreach (var property in document.EnumerateObject().Where(property => !property.Name.StartsWith('@')))
            Check(property.Value, Known(properties, property.Name));
        properties.Where(property => Container(property.Value).Name is not "Optional").Select(property => property.Key)
            .Except(document.EnumerateObject().Select(property => property.Name), StringComparer.Ordinal).ShouldBeEmpty();
    }

    private void Check(JsonElement value, JsonElement type)
    {
        var (container, of) = Container(type);
        if (container is "Set" or "List")
        {
            foreach (var item in value.EnumerateArray())
                CheckOne(item, of);
        }
        else
        {
            CheckOne(value, of);
        }
    }

    private void CheckOne(JsonElement value, string type)
    {
        if (type is "xsd:dateTime")
            (value.GetString() ?? "").ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$");
        else if (type is "xsd:string")
            value.ValueKind.ShouldBe(JsonValueKind.String);
        else if (type is "xsd:integer")
            value.GetInt32().ShouldBePositive();
        else if (type is "xsd:boolean")
            value.ValueKind.ShouldBeOneOf(JsonValueKind.True, JsonValueKind.False);
        else if (Text(_classes[type], "@type") is "Enum")
            _classes[type].GetProperty("@value").EnumerateArray().Select(word => word.GetString()).ShouldContain(value.GetString());
        else if (_classes[type].TryGetProperty("@subdocument", out _))
            Check(value, type);
        else
            IsA(Known(_kinds, value.GetString() ?? ""), type).ShouldBeTrue($"{value} is no {type}");
    }

    private bool IsA(string kind, string type) => kind == type || (_classes[kind].TryGetProperty("@inherits", out var above) && IsA(above.GetString() ?? "", type));

    private Dictionary<string, JsonElement> PropertiesOf(string kind)
    {
        var own = _classes[kind].EnumerateObject().Where(property => !property.Name.StartsWith('@')).ToDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal);
        if (_classes[kind].TryGetProperty("@inherits", out var above))
        {
            foreach (var (name, type) in PropertiesOf(above.GetString() ?? ""))
                own.Add(name, type);
        }
        return own;
    }

    private static T Known<T>(Dictionary<string, T> all, string name)
    {
        all.ShouldContainKey(name);
        return all[name];
    }

    private static (string Name, string Of) Container(JsonElement type) =>
        type.ValueKind is JsonValueKind.String ? ("", type.GetString() ?? "") : (Text(type, "@type"), Text(type, "@class"));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
