using GitSession.Text;

namespace GitSession.Progress;

/// <summary>Finds the phases of a document: `####` headings with a block of JSON or YAML right below them.</summary>
internal sealed class PhaseReader(string path, MarkdownText markdown)
{
    private const int Level = 4;

    public IEnumerable<ProgressPhase> Read() => markdown.Sections.Where(section => section.Level == Level).Select(Read).OfType<ProgressPhase>();

    // A heading that does not call itself a phase is one by its block; where that cannot be read, nobody knows that it is ours.
    private ProgressPhase? Read(Section section)
    {
        var heading = PhaseHeading.Parse(section.Title);
        var line = markdown.Text.AsSpan(0, section.Heading.Start).Count('\n') + 1;
        if (FencedBlock.Below(markdown, section) is not { } fence)
            return heading.SaysPhase ? new ProgressPhase(heading, line, null, BlockValue.Map.Empty) : null;
        var format = FencedBlock.FormatOf(fence);
        try
        {
            var block = ReadBlock(fence);
            return heading.SaysPhase || (heading.Key is not "" && block["deliverables"] is not null) ? new ProgressPhase(heading, line, format, block) { Content = fence.Content } : null;
        }
        catch (DamagedDocument damage) when (heading.SaysPhase)
        {
            return new ProgressPhase(heading, line, format, BlockValue.Map.Empty) { Damage = damage };
        }
        catch (DamagedDocument)
        {
            return null;
        }
    }

    private BlockValue.Map ReadBlock(CodeFence fence)
    {
        var block = FencedBlock.Read(path, markdown.Text, fence);
        return block["deliverables"] is null or BlockValue.Map or BlockValue.Scalar { Text: null }
            ? block
            : throw new DamagedDocument(path, markdown.Text.AsSpan(0, block["deliverables"]!.Place.Start).Count('\n') + 1, "a mapping of names to statuses for deliverables");
    }
}
