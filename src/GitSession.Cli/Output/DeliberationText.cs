using System.Text.Json;
using GitSession.Framework.Deliberation;
using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>A deliberation for a terminal and as JSON.</summary>
internal static class DeliberationText
{
    public static string Line(DeliberationRecord deliberation, DeliberationVerdict verdict) =>
        SafeText.OneLine($"{deliberation.Id} [{WordOf.Capitals(verdict.Outcome)}] {deliberation.Question}{Decided(verdict)}");

    public static void Write(TextWriter output, DeliberationRecord deliberation, DeliberationVerdict verdict)
    {
        output.WriteLine(Line(deliberation, verdict));
        MemoryText.Block(output, "In tension:", verdict.Frameworks, "none");
        MemoryText.Block(output, "Stakeholders:", verdict.Stakeholders, "none is named");
        MemoryText.Block(output, "Agreed:", verdict.Agreed, "nothing yet");
        MemoryText.Block(output, "Remains:", verdict.Remains, "nothing");
        output.WriteLine($"Rounds: {verdict.Rounds} of {verdict.RoundsDue}");
        output.WriteLine(verdict.HumanRequired ? $"A person decides by ticking one box in {deliberation.Path}" : $"Written in {deliberation.Path}");
    }

    public static void Members(Utf8JsonWriter json, DeliberationRecord deliberation, DeliberationVerdict verdict)
    {
        json.WriteString("id", deliberation.Id);
        json.WriteString("path", deliberation.Path);
        json.WriteString("question", deliberation.Question);
        json.WriteString("urgency", WordOf.Text(deliberation.Urgency));
        json.WriteString("outcome", WordOf.Text(verdict.Outcome));
        json.WriteString("decision", verdict.Decision);
        json.WriteBoolean("human_required", verdict.HumanRequired);
        json.Texts("frameworks_in_tension", verdict.Frameworks);
        json.WriteNumber("tensions", verdict.Tensions);
        json.Texts("stakeholders", verdict.Stakeholders);
        json.Texts("agreed", verdict.Agreed);
        json.Texts("remains", verdict.Remains);
        json.WriteNumber("rounds", verdict.Rounds);
        json.WriteNumber("rounds_due", verdict.RoundsDue);
    }

    public static string Ambiguous(DeliberationRecord deliberation) => $"warning: {deliberation.Path}: more than one box is ticked, so that nothing is decided";

    private static string Decided(DeliberationVerdict verdict) => verdict.Decision is { } decision ? $": {decision}" : "";
}
