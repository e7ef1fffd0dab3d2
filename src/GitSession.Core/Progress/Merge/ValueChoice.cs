using GitSession.Text;

namespace GitSession.Progress.Merge;

/// <summary>
/// Which of two values of one key is right: the one that was changed, where only one was. Where both were changed to different values
/// a person decides, also where one status is further than the other: what is done on one branch may be in work on the other. The
/// time of the last change alone is what its name says whoever changed it, so that the later one is right; and so is what an operations
/// session says of itself, of which the last one counts.
/// </summary>
/// <param name="texts">The documents that the values lie in.</param>
internal sealed class ValueChoice(Sides<string> texts)
{
    private static readonly string[] LastChange = ["last_updated", "last_update", "last_modified", "updated_at"];

    /// <summary>Null where a person decides.</summary>
    /// <param name="from">The same entry of the base; null where it has none.</param>
    public Side? Of(BlockPart? from, BlockPart ours, BlockPart theirs)
    {
        var written = new Sides<string?>(from is null ? null : Written(texts.Base, from), Written(texts.Ours, ours), Written(texts.Theirs, theirs));
        if (IsSame(ours, written.Ours, theirs, written.Theirs))
            return IsOursWritten(written) ? Side.Ours : Side.Theirs;
        if (from is not null && IsSame(from, written.Base, theirs, written.Theirs))
            return Side.Ours;
        if (from is not null && IsSame(from, written.Base, ours, written.Ours))
            return Side.Theirs;
        return Later(ours, written.Ours, theirs, written.Theirs) ?? LaterSession(ours, theirs);
    }

    // Ids of sessions begin with their time.
    private static Side? LaterSession(BlockPart ours, BlockPart theirs) =>
        OperationsSession.OfAction(ours.Said) is { } one && OperationsSession.OfAction(theirs.Said) is { } other && ours.Key == theirs.Key
            ? (string.CompareOrdinal(one, other) >= 0 ? Side.Ours : Side.Theirs)
            : null;

    private static string Written(string text, BlockPart part) => part.Value.In(text).Trim().ReplaceLineEndings("\n");

    private static bool IsSame(BlockPart one, string? oneWritten, BlockPart other, string? otherWritten) =>
        one.Said is null || other.Said is null ? oneWritten == otherWritten : one.Said == other.Said;

    // Of one value in two quotations: the one that is new, and whoever is called ours the same one where both are.
    private static bool IsOursWritten(Sides<string?> written) =>
        written.Theirs == written.Base || (written.Ours != written.Base && string.CompareOrdinal(written.Ours, written.Theirs) <= 0);

    private static Side? Later(BlockPart ours, string? oursWritten, BlockPart theirs, string? theirsWritten)
    {
        if (!LastChange.Contains(ours.Key) || Times.Parse(ours.Said ?? oursWritten ?? "") is not { } one || Times.Parse(theirs.Said ?? theirsWritten ?? "") is not { } other)
            return null;
        return one > other || (one == other && string.CompareOrdinal(oursWritten, theirsWritten) < 0) ? Side.Ours : Side.Theirs;
    }
}
