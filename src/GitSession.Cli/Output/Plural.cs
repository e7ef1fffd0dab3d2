namespace GitSession.Cli.Output;

/// <summary>A number with its word.</summary>
internal static class Plural
{
    public static string Of(int count, string one) => count == 1 ? $"1 {one}" : $"{count} {one}s";
}
