using GitSession.Progress;
using GitSession.Text;

namespace GitSession.Review;

/// <summary>What is wrong in `framework_progress.md`: each block that cannot be read.</summary>
public static class ProgressCheck
{
    /// <exception cref="DamagedDocument">It is no Markdown that can be read.</exception>
    public static IEnumerable<DocumentFinding> Run(string text) => [.. ProgressDocument.Parse(text).Damages.Select(damaged => DocumentFinding.Of(damaged))];
}
