using System.Collections.Immutable;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>Reads the rules as far as the instruction history needs them.</summary>
internal static class ProjectRules
{
    /// <exception cref="DamagedDocument">One of them cannot be read.</exception>
    public static ImmutableArray<ProjectRule> Read(IWorkspace workspace) =>
        [.. workspace.List(Paths.Rules).Where(Paths.IsEntry).Select(path => Read(path, workspace.Read(path) ?? ""))];

    private static ProjectRule Read(string path, string text)
    {
        var front = FrontMatter.Find(path, text);
        return new ProjectRule(
            front?.Map.Text("imported_id") ?? Paths.NameOf(path),
            front?.Map.Truth("active") ?? true,
            front?.Map,
            SafeText.Lines(text[(front?.Whole.End ?? 0)..]));
    }
}
