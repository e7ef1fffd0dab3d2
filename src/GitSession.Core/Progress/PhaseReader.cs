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
        if (BlockBelow(section) is not { } fence)
            return heading.SaysPhase ? new ProgressPhase(heading, line, null, BlockValue.Map.Empty) : null;
        var format = fence.Language is "yaml" or "yml" ? BlockFormat.Yaml : BlockFormat.Json;
        try
        {
            var block = ReadBlock(format, fence);
            return heading.SaysPhase || (heading.Key is not "" && block["deliverables"] is not null) ? new ProgressPhase(heading, line, format, block) : null;
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

    // What stands below a smaller heading within the phase is prose of its own.
    private CodeFence? BlockBelow(Section section)
    {
        var end = markdown.Sections.FirstOrDefault(next => section.Body.Contains(next.Heading.Start))?.Heading.Start ?? section.Body.End;
        return markdown.Fences.FirstOrDefault(fence => fence.Whole.Start >= section.Body.Start && fence.Whole.Start < end
            && fence.Language is "json" or "jsonc" or "yaml" or "yml");
    }

    private BlockValue.Map ReadBlock(BlockFormat format, CodeFence fence)
    {
        var block = format is BlockFormat.Yaml ? YamlBlock.Read(path, markdown.Text, fence) : JsonBlock.Read(path, markdown.Text, fence);
        return block["deliverables"] is null or BlockValue.Map or BlockValue.Scalar { Text: null }
            ? block
            : throw new DamagedDocument(path, markdown.Text.AsSpan(0, block["deliverables"]!.Place.Start).Count('\n') + 1, "a mapping of names to statuses for deliverables");
    }
}
