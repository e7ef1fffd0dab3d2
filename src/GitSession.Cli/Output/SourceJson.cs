using System.Text.Json;
using GitSession.Cli.Sources;

namespace GitSession.Cli.Output;

/// <summary>The same for a program.</summary>
internal static class SourceJson
{
    public static void Members(Utf8JsonWriter json, SourceReport source)
    {
        json.WriteString("layer", source.Layer);
        json.WriteString("name", source.Name);
        json.Texts("lines", source.Lines);
        json.WriteString("trouble", source.Trouble);
    }
}
