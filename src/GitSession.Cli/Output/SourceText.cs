using GitSession.Cli.Sources;

namespace GitSession.Cli.Output;

/// <summary>What a source of the outside says, as a person reads it.</summary>
internal static class SourceText
{
    // The most urgent come first, and a start has more to say.
    private const int MostAtStart = 20;

    public static void Write(TextWriter output, SourceReport source) =>
        MemoryText.Block(output, $"{source.Name}:", source.Lines, source.Trouble ?? "nothing");

    public static void WriteAtStart(TextWriter output, SourceReport source) => Write(output, source.Lines.Count <= MostAtStart
        ? source
        : source with { Lines = [.. source.Lines.Take(MostAtStart), $"and {source.Lines.Count - MostAtStart} more"] });
}
