using GitSession.Journal;
using GitSession.Text;

namespace GitSession.Review;

/// <summary>What is wrong in a journal entry by itself, and whether the handoff that its session left beside it is there.</summary>
public static class EntryCheck
{
    /// <param name="isHead">No other entry inherited from it: what it says is open is open.</param>
    /// <param name="hasHandoff">Whether a session left a handoff.</param>
    /// <exception cref="DamagedDocument">It cannot be read.</exception>
    public static IEnumerable<DocumentFinding> Run(string path, string text, bool isHead, Predicate<string> hasHandoff)
    {
        var entry = EntryDocument.Parse(path, text);
        var loops = isHead ? entry.OpenLoops.Where(loop => loop.Context is null) : [];
        foreach (var loop in loops)
            yield return new DocumentFinding(path, LineOf(text, loop), DocumentFault.LoopWithoutContext, loop.Description);
        // What a person writes by hand names no session, and has no handoff.
        if (FrontMatter.Find(path, text)?.Map is { } map && map.Text("session") is { } session && map.Text("status") is "closed" && !hasHandoff(session))
            yield return new DocumentFinding(path, map.LineOf("status"), DocumentFault.EntryWithoutHandoff, session);
    }

    private static int LineOf(string text, LoopLine loop) => loop.Place is { } place ? text.AsSpan(0, place.Whole.Start).Count('\n') + 1 : 1;
}
