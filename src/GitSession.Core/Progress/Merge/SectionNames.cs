using System.Collections.Immutable;
using GitSession.Text;

namespace GitSession.Progress.Merge;

/// <summary>The sections of three documents by names under which the same one is known in all of them.</summary>
internal static class SectionNames
{
    /// <param name="phases">Which phases are the same.</param>
    public static Sides<ImmutableArray<(string Name, Section Section)>> Of(Sides<ImmutableArray<Section>> sections, ImmutableArray<Sides<BlockUnit?>> phases) => new(
        Of(sections.Base, section => phases.FirstOrDefault(phase => phase.Base?.Section == section)),
        Of(sections.Ours, section => phases.FirstOrDefault(phase => phase.Ours?.Section == section)),
        Of(sections.Theirs, section => phases.FirstOrDefault(phase => phase.Theirs?.Section == section)));

    /// <summary>That of a phase, which it keeps where a side gave it another heading.</summary>
    public static string Of(Sides<BlockUnit?> phase) => (phase.Base ?? phase.Ours ?? phase.Theirs) is { } unit ? HeadingOrder.NameOf(unit.Heading) : "";

    // Smaller headings, such as "Notes", may be there below each phase.
    private static ImmutableArray<(string Name, Section Section)> Of(ImmutableArray<Section> sections, Func<Section, Sides<BlockUnit?>?> phase)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. sections.Select(section =>
            {
                var name = phase(section) is { } match ? Of(match) : $"{new string('#', section.Level)} {section.Title}";
                seen[name] = seen.GetValueOrDefault(name) + 1;
                return (seen[name] > 1 ? $"{name} ({seen[name]})" : name, section);
            }),
        ];
    }
}
