using GitSession.Text;
using GitSession.World;

namespace GitSession.Progress;

/// <summary>What the block below a heading that says "overall status" tells of the project as a whole.</summary>
public static class OverallStatus
{
    private const string Version = "framework_version";

    /// <summary>The version of the framework that the document follows: of its front matter, else of that block; null where neither has it.</summary>
    /// <exception cref="DamagedDocument">Something else than a text stands there.</exception>
    public static string? FrameworkVersion(ProgressDocument document) =>
        document.Markdown.FrontMatter?.Map.Text(Version) ?? Block(document)?.Text(Version);

    private static BlockValue.Map? Block(ProgressDocument document)
    {
        var section = document.Markdown.Sections.FirstOrDefault(section => section.Title.Contains("overall status", StringComparison.OrdinalIgnoreCase));
        return section is not null && FencedBlock.Below(document.Markdown, section) is { } fence ? FencedBlock.Read(Paths.Progress, document.Text, fence) : null;
    }
}
