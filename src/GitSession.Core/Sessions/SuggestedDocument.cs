namespace GitSession.Sessions;

/// <summary>The document of suggested rules that a session leaves; without a path where there is nothing to suggest.</summary>
/// <param name="Count">The suggestions that it holds.</param>
public sealed record SuggestedDocument(string? Path, string? Text, int Count)
{
    public static SuggestedDocument None { get; } = new(null, null, 0);
}
