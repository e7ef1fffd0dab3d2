using GitSession.Cli.Sources;

namespace GitSession.Cli.Output;

/// <summary>What a source of the outside says, as a person reads it.</summary>
internal static class SourceText
{
    public static void Write(TextWriter output, SourceReport source) =>
        MemoryText.Block(output, $"{source.Name}:", source.Lines, source.Trouble ?? "nothing");
}
