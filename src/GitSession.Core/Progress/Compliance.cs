using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Progress;

/// <summary>What the block below a heading that says "compliance" tells of controls.</summary>
/// <param name="Line">The heading's line, counted from 1.</param>
/// <param name="Controls">Each with its status as the document writes it; none where the block cannot be read.</param>
public sealed record Compliance(int Line, ImmutableArray<Control> Controls)
{
    private static readonly string[] Names = ["control", "name", "id", "requirement"];

    /// <summary>Why the block cannot be read; null where it can.</summary>
    public DamagedDocument? Damage { get; init; }

    /// <summary>The first such block that is no phase's; null where there is none.</summary>
    public static Compliance? Of(ProgressDocument document) =>
        (from section in document.Markdown.Sections
         where section.Title.Contains("compliance", StringComparison.OrdinalIgnoreCase)
         let line = document.LineOf(section.Heading)
         let fence = FencedBlock.Below(document.Markdown, section)
         where fence is not null && document.Phases.All(phase => phase.Line != line)
         select Read(document, line, fence)).FirstOrDefault();

    private static Compliance Read(ProgressDocument document, int line, CodeFence fence)
    {
        try
        {
            return new Compliance(line, [.. In(FencedBlock.Read(Paths.Progress, document.Text, fence))]);
        }
        catch (DamagedDocument damage)
        {
            return new Compliance(line, []) { Damage = damage };
        }
    }

    // Controls may stand under a key of their own, beside what else is said of them, as a mapping or as a list.
    private static IEnumerable<Control> In(BlockValue.Map block) => block["controls"] switch
    {
        BlockValue.Map controls => In(Deliverable.In(controls)),
        BlockValue.List list => list.Items.OfType<BlockValue.Map>().Select(item => new Control(Names.Select(item.Text).FirstOrDefault(name => name is not null) ?? "", item.Text("status"))),
        _ => In(Deliverable.In(block)),
    };

    // A control has a status as a deliverable has one: its value, under a key of its value, or in a group.
    private static IEnumerable<Control> In(IEnumerable<Deliverable> controls) => controls.Select(one => new Control(one.Name, one.Status));
}
