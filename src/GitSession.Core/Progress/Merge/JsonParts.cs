using System.Text.Json;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Progress.Merge;

/// <summary>The parts of a block of JSON.</summary>
internal static class JsonParts
{
    public static BlockPart Read(string text, CodeFence fence) => Part(JsonText.Parse(Paths.Progress, fence.Content.In(text)), fence.Content.Start);

    private static BlockPart Part(JsonPart part, int offset) =>
        new(part.Name ?? "", TextSpan.Between(offset + part.Start, offset + part.Span.End), part.Span with { Start = offset + part.Span.Start })
        {
            Said = part.Words,
            Entries = part.Kind is JsonValueKind.Object ? [.. part.Parts.Select(inner => Part(inner, offset))] : null,
        };
}
