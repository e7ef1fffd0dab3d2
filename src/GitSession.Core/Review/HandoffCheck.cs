using GitSession.Handoffs;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Review;

/// <summary>What is wrong in a handoff: whether it can be read, and whether the entry that it belongs to is there.</summary>
public static class HandoffCheck
{
    /// <param name="hasEntry">Whether a session has an entry in the journal.</param>
    /// <exception cref="DamagedDocument">It cannot be read.</exception>
    public static IEnumerable<DocumentFinding> Run(string path, string text, Predicate<string> hasEntry)
    {
        var map = MarkdownText.Parse(path, text).FrontMatter?.Map;
        map?.RefuseNewerFormat(HandoffDocument.Format);
        var session = map?.Text("session") ?? Paths.SessionOfHandoff(path) ?? "";
        // A checkpoint is of a session that goes on, and has no entry yet.
        if (map?.Text("status") is "closed" && !hasEntry(session))
            yield return new DocumentFinding(path, map.LineOf("status"), DocumentFault.HandoffWithoutEntry, session);
    }
}
