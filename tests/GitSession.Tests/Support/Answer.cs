using System.Text.Json;

namespace GitSession.Tests.Support;

/// <summary>What one call of the program answered.</summary>
internal sealed record Answer(string Out, string Error, int Code)
{
    /// <summary>The one line of the answer.</summary>
    public string Line => Out.TrimEnd('\n');

    public JsonElement Json => JsonDocument.Parse(Out).RootElement;
}
