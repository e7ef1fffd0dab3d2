using System.Text.Json;
using GitSession.Progress;
using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>Whether a phase may begin: a line for each check, then the verdict.</summary>
internal static class GateText
{
    public static void Write(TextWriter output, GateReport gate)
    {
        foreach (var check in gate.Checks)
            output.WriteLine(SafeText.OneLine($"{check.Verdict.ToString().ToUpperInvariant()} {check.Name}: {check.Detail}"));
        output.WriteLine($"Gate: {VerdictCounts.Of([.. gate.Checks.Select(check => check.Verdict)])}: phase {gate.Phase} {(gate.IsOpen ? "may begin" : "may not begin")}");
    }

    public static void Members(Utf8JsonWriter json, GateReport gate)
    {
        json.WriteString("phase", gate.Phase);
        json.WriteBoolean("open", gate.IsOpen);
        json.List("checks", gate.Checks, (one, check) =>
        {
            one.WriteString("name", check.Name);
            one.WriteString("status", MemoryJson.Word(check.Verdict));
            one.WriteString("detail", check.Detail);
        });
    }
}
