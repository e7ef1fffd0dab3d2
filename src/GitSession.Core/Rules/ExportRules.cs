using System.Text;
using System.Text.Json;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Rules;

/// <summary>Writes all rules as an instruction history: value for value what was imported, and what people changed since.</summary>
public sealed class ExportRules(IWorkspace workspace)
{
    private const string Instructions = "instructions";

    /// <exception cref="DamagedDocument">A rule cannot be read: without it the history would say that it is not there.</exception>
    public RuleExport Run()
    {
        var book = RuleBook.Read(workspace);
        if (book.Damaged is [var damaged, ..])
            throw damaged;
        var head = HistoryHead.Read(workspace);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, InstructionJson.Options))
            Write(json, head, book);
        return new RuleExport(Encoding.UTF8.GetString(stream.ToArray()) + "\n", book.Rules.Count);
    }

    private static void Write(Utf8JsonWriter json, HistoryHead head, RuleBook book)
    {
        json.WriteStartObject();
        foreach (var (key, value) in head.Fields.Children.Where(field => (field.Key as YamlScalarNode)?.Value is not Instructions))
        {
            json.WritePropertyName((key as YamlScalarNode)?.Value ?? "");
            YamlJson.Write(json, value);
        }
        json.WriteStartArray(Instructions);
        foreach (var rule in head.Sort(book.Rules))
            InstructionJson.Write(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
