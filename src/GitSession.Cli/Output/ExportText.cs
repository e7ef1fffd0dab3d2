using System.Text.Json;
using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>The words for where an export went.</summary>
internal static class ExportText
{
    public static void Written(TextWriter output, string file, int lines) => output.WriteLine($"wrote {file}: {Plural.Of(lines, "line")}");

    public static void Written(Utf8JsonWriter json, string file, int lines)
    {
        json.WriteString("file", file);
        json.WriteNumber("lines", lines);
    }

    public static void Sent(TextWriter output, string database, bool created, int documents) =>
        output.WriteLine($"sent {Plural.Of(documents, "document")} to {database}{(created ? ", which was created" : "")}");

    public static void Sent(Utf8JsonWriter json, string database, bool created, int documents)
    {
        json.WriteString("database", database);
        json.WriteBoolean("created", created);
        json.WriteNumber("documents", documents);
    }

    public static string Damage(DamagedDocument damaged) => $"warning: not exported: {SafeText.OneLine(Errors.Message(damaged))}";

    public static string OpenToAll(string server) => $"warning: the password goes to {server} unencrypted: https would hide it";
}
