using System.Text.Json;
using GitSession.World;

namespace GitSession.Cli.Output;

/// <summary>The same for a program.</summary>
internal static class HeldBackJson
{
    public static void Members(Utf8JsonWriter json, HeldBack held)
    {
        json.WriteString("path", held.Path);
        json.Texts("authors", held.Authors);
    }
}
