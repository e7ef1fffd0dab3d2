using GitSession.Text;
using GitSession.World;

namespace GitSession.Progress;

/// <summary>What a document says of the project as a whole: the block below a heading that says "overall status".</summary>
public static class OverallStatus
{
    private const string Version = "framework_version";

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
            ("last_updated", Times.Text(now)),
        ];
        return ProgressDocument.Parse(Fence(document) is { } fence
            ? TextEdit.Apply(document.Text, Edits(document, fence, said))
            : new MarkedRegion(Paths.Progress, "overall-status").Set(document.Text, string.Concat(said.Select(one => $"- {one.Key}: {one.Text}\n"))));
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
