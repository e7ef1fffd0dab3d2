using GitSession.Text;
using GitSession.World;

namespace GitSession.Progress;

/// <summary>What a document says of the project as a whole: the block below a heading that says "overall status".</summary>
public static class OverallStatus
{
    private const string Version = "framework_version";
    private const string Time = "last_updated";

    private static MarkedRegion Region => new(Paths.Progress, "overall-status");

    /// <summary>The version of the framework that the document follows: of its front matter, else of that block; null where neither has it.</summary>
    /// <exception cref="DamagedDocument">Something else than a text stands there.</exception>
    public static string? FrameworkVersion(ProgressDocument document) =>
        document.Markdown.FrontMatter?.Map.Text(Version) ?? (Fence(document) is { } fence ? FencedBlock.Read(Paths.Progress, document.Text, fence).Text(Version) : null);

    /// <summary>
    /// The document with its overall status brought up to what its phases say: the keys `current_phase`, `overall_status` and
    /// `last_updated` of the block, those that are there; a marked region at the end where there is no block.
    /// </summary>
    /// <exception cref="DamagedDocument">The block, or the region, cannot be read.</exception>
    public static ProgressDocument Update(ProgressDocument document, DateTimeOffset now)
    {
        var open = document.Phases.FirstOrDefault(phase => !phase.IsDone);
        (string Key, string Text)[] said =
        [
            ("current_phase", (open ?? document.Phases.LastOrDefault())?.Key ?? "none"),
            ("overall_status", open is null ? "completed" : open.Status ?? "pending"),
            (Time, Times.Text(now)),
        ];
        return ProgressDocument.Parse(Fence(document) is { } fence
            ? TextEdit.Apply(document.Text, Edits(document, fence, said))
            : Region.Set(document.Text, string.Concat(said.Select(one => $"- {one.Key}: {one.Text}\n"))));
    }

    /// <summary>The lines that tell of it: those of the block, else of the marked region; null where the document has neither.</summary>
    /// <exception cref="DamagedDocument">The region begins and does not end, or it is there twice.</exception>
    internal static string? Lines(ProgressDocument document) => Fence(document) is { } fence ? fence.Content.In(document.Text) : Region.Read(document.Text);

    /// <summary>When it was last brought up to date; null where it does not say so.</summary>
    /// <exception cref="DamagedDocument">The block, or the region, cannot be read.</exception>
    internal static DateTimeOffset? LastUpdated(ProgressDocument document)
    {
        var text = Fence(document) is { } fence
            ? FencedBlock.Read(Paths.Progress, document.Text, fence).Text(Time)
            : Lines(document)?.Split('\n').FirstOrDefault(line => line.StartsWith($"- {Time}: ", StringComparison.Ordinal))?[$"- {Time}: ".Length..];
        return text is null ? null : Times.Parse(text);
    }

    private static IEnumerable<TextEdit> Edits(ProgressDocument document, CodeFence fence, IEnumerable<(string Key, string Text)> said)
    {
        var block = FencedBlock.Read(Paths.Progress, document.Text, fence);
        return from one in said
               let there = block[one.Key] as BlockValue.Scalar
               where there is { Quotation: not Quotation.Lines } && there.Text != one.Text
               select there.Write(FencedBlock.FormatOf(fence), one.Text);
    }

    private static CodeFence? Fence(ProgressDocument document) =>
        document.Markdown.Sections.FirstOrDefault(section => section.Title.Contains("overall status", StringComparison.OrdinalIgnoreCase)) is { } section
            ? FencedBlock.Below(document.Markdown, section)
            : null;
}
