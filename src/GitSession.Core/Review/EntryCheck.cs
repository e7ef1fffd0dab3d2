using GitSession.Journal;
using GitSession.Text;

namespace GitSession.Review;

/// <summary>What is wrong in a journal entry by itself, and whether the handoff that its session left beside it is there.</summary>
public static class EntryCheck
{
    /// <param name="isHead">No other entry inherited from it: what it says is open is open.</param>
    /// <param name="stoodBefore">Whether an open line of the entry is one that nobody answers for who merely carried it.</param>
    /// <param name="hasHandoff">Whether a session left a handoff.</param>
    /// <exception cref="DamagedDocument">It cannot be read.</exception>
    public static IEnumerable<DocumentFinding> Run(string path, string text, bool isHead, Func<Entry, LoopLine, bool> stoodBefore, Predicate<string> hasHandoff)
    {
        var loops = isHead ? Loops(path, text, stoodBefore) : [];
        var left = loops.Exists(IsMendable) ? Loops(path, LoopCompletion.Apply(path, text), stoodBefore) : [];
        foreach (var finding in loops)
            yield return IsMendable(finding) && left.Contains(finding) ? finding with { More = FixDocuments.ByHand } : finding;
        // What a person writes by hand names no session, and has no handoff.
        if (FrontMatter.Find(path, text)?.Map is { } map && map.Text("session") is { } session && map.Text("status") is "closed" && !hasHandoff(session))
            yield return new DocumentFinding(path, map.LineOf("status"), DocumentFault.EntryWithoutHandoff, session);
    }

    /// <summary>The line that a loop stands on.</summary>
    public static int LineOf(string text, LoopLine loop) => loop.Place is { } place ? JsonText.LineOf(text, place.Whole.Start) : 1;

    /// <summary>Whether `--fix` mends it, where it can.</summary>
    internal static bool IsMendable(DocumentFinding finding) => finding.Fault is DocumentFault.LoopWithoutType or DocumentFault.LoopSharedId;

    private static List<DocumentFinding> Loops(string path, string text, Func<Entry, LoopLine, bool> stoodBefore)
    {
        var entry = EntryDocument.Parse(path, text);
        return [.. entry.Loops.SelectMany(loop => Loop(path, text, loop, () => stoodBefore(entry, loop)))];
    }

    private static IEnumerable<DocumentFinding> Loop(string path, string text, LoopLine loop, Func<bool> stoodBefore)
    {
        var (line, comment) = (LineOf(text, loop), CommentOf(text, loop));
        if (loop is { Closed: false, Context: null } && !stoodBefore())
            yield return new DocumentFinding(path, line, DocumentFault.LoopWithoutContext, loop.Description);
        if (!loop.Closed && comment?.Type is null)
            yield return new DocumentFinding(path, line, DocumentFault.LoopWithoutType, loop.Description, comment?.Word ?? "");
        // The first line that has an id keeps it; another is read with one of its own.
        if (comment is not null && comment.Id != loop.Id)
            yield return new DocumentFinding(path, line, DocumentFault.LoopSharedId, comment.Id);
    }

    private static LoopComment? CommentOf(string text, LoopLine loop) =>
        loop.Place is { } place ? LoopLineText.CommentIn($"{place.Line.In(text)} {place.Rest?.In(text)}") : null;
}
