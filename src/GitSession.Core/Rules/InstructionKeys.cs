namespace GitSession.Rules;

/// <summary>How a field of an instruction is called in a rule's front matter, and the other way round.</summary>
internal static class InstructionKeys
{
    /// <summary>The text as it was imported, where Markdown cannot hold it.</summary>
    public const string Text = "imported_text";

    /// <summary>Fields whose names mean something else in a rule.</summary>
    public const string Fields = "imported_fields";

    private static readonly string[] Own = ["format", "id", "imported_id", Text, Fields];

    /// <summary>The key of a field; null where it has none of its own and stands among <see cref="Fields"/>.</summary>
    public static string? KeyOf(string name) => name switch
    {
        "timestamp" => "created_at",
        "session_id" => "produced_by",
        "created_at" or "produced_by" => null,
        _ => Own.Contains(name, StringComparer.Ordinal) ? null : name,
    };

    /// <summary>The name of the field that a key holds; null where it holds none.</summary>
    public static string? NameOf(string key) => key switch
    {
        "created_at" => "timestamp",
        "produced_by" => "session_id",
        _ => Own.Contains(key, StringComparer.Ordinal) ? null : key,
    };
}
