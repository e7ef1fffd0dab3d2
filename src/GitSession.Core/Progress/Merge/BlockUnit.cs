using GitSession.Text;
using GitSession.World;

namespace GitSession.Progress.Merge;

/// <summary>A heading with a block below it that can be read: a phase, the overall status, the compliance, or whatever else a document keeps so.</summary>
/// <param name="Root">The block.</param>
/// <param name="IsPhase">It is one of the document's phases.</param>
internal sealed record BlockUnit(PhaseHeading Heading, Section Section, CodeFence Fence, BlockPart Root, bool IsPhase)
{
    public BlockFormat Format => FencedBlock.FormatOf(Fence);

    public static IEnumerable<BlockUnit> In(ProgressDocument document) =>
        document.Markdown.Sections.Select(section => Read(document, section)).OfType<BlockUnit>();

    // What cannot be read is merged as the text that it is.
    private static BlockUnit? Read(ProgressDocument document, Section section)
    {
        if (FencedBlock.Below(document.Markdown, section) is not { } fence)
            return null;
        try
        {
            FencedBlock.Read(Paths.Progress, document.Text, fence);
            var root = FencedBlock.FormatOf(fence) is BlockFormat.Yaml ? YamlParts.Read(document.Text, fence) : JsonParts.Read(document.Text, fence);
            return new BlockUnit(PhaseHeading.Parse(section.Title), section, fence, root, document.Phases.Any(phase => phase.Content == fence.Content));
        }
        catch (DamagedDocument)
        {
            return null;
        }
    }
}
