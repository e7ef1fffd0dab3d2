using System.Collections.Immutable;
using System.Text.Json;
using GitSession.Cli.Doctor;
using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>How everything stands, a line for each thing.</summary>
internal static class DoctorText
{
    public static void Write(TextWriter output, ImmutableArray<Diagnosis> found)
    {
        foreach (var one in found)
            output.WriteLine(SafeText.OneLine($"{one.Verdict.ToString().ToUpperInvariant()} {one.Name}: {one.Detail}{(one.Hint is { } hint ? $" (hint: {hint})" : "")}"));
    }

    public static void Members(Utf8JsonWriter json, ImmutableArray<Diagnosis> found) => json.List("checks", found, (one, diagnosis) =>
    {
        one.WriteString("name", diagnosis.Name);
        one.WriteString("status", MemoryJson.Word(diagnosis.Verdict));
        one.WriteString("detail", diagnosis.Detail);
        one.WriteString("hint", diagnosis.Hint);
    });
}
