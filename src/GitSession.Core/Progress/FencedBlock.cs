using GitSession.Text;

namespace GitSession.Progress;

/// <summary>The block below a heading: the first fence of JSON or YAML before the next heading of whatever level.</summary>
internal static class FencedBlock
{
    // What stands below a smaller heading within the section is prose of its own.
    public static CodeFence? Below(MarkdownText markdown, Section section)
    {
        var end = markdown.Sections.FirstOrDefault(next => section.Body.Contains(next.Heading.Start))?.Heading.Start ?? section.Body.End;
        return markdown.Fences.FirstOrDefault(fence => fence.Whole.Start >= section.Body.Start && fence.Whole.Start < end
            && fence.Language is "json" or "jsonc" or "yaml" or "yml");
    }

    public static BlockFormat FormatOf(CodeFence fence) => fence.Language is "yaml" or "yml" ? BlockFormat.Yaml : BlockFormat.Json;

    /// <exception cref="DamagedDocument">It cannot be read, or is no mapping.</exception>
    public static BlockValue.Map Read(string path, string text, CodeFence fence) =>
        FormatOf(fence) is BlockFormat.Yaml ? YamlBlock.Read(path, text, fence) : JsonBlock.Read(path, text, fence);
}
