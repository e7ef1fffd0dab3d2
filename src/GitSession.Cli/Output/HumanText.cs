using System.Text.Json;
using GitSession.Memory;

namespace GitSession.Cli.Output;

/// <summary>How the person is, for that person alone. No agent is handed it, and `status` does not show it, because agents read that.</summary>
internal static class HumanText
{
    public static void Write(TextWriter output, HumanContext human)
    {
        output.WriteLine($"Energy: {human.EnergyLevel ?? "[not said]"}");
        output.WriteLine($"Time pressure: {human.TimePressure ?? "[not said]"}");
        output.WriteLine($"Mood: {human.Mood ?? "[not said]"}");
    }

    public static void Members(Utf8JsonWriter json, HumanContext human)
    {
        json.WriteString("energy_level", human.EnergyLevel);
        json.WriteString("time_pressure", human.TimePressure);
        json.WriteString("mood", human.Mood);
    }
}
