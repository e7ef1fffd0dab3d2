using GitSession.Text;

namespace GitSession.Progress.Merge;

/// <summary>The region of the last operations session: where both sides have one of their own, that of the later session.</summary>
internal static class LastOperations
{
    /// <param name="agreed">The documents, of which the phases agree.</param>
    public static Sides<string> Agree(Sides<string> agreed)
    {
        try
        {
            return Last(OperationsSession.Region.Read(agreed.Ours), OperationsSession.Region.Read(agreed.Theirs)) is { } lines
                ? agreed with { Ours = OperationsSession.Region.Set(agreed.Ours, lines), Theirs = OperationsSession.Region.Set(agreed.Theirs, lines) }
                : agreed;
        }
        catch (DamagedDocument)
        {
            return agreed; // what cannot be read is merged as the text that it is
        }
    }

    private static string? Last(string? ours, string? theirs) =>
        ours is not null && theirs is not null && ours != theirs && OperationsSession.OfRegion(ours) is { } one && OperationsSession.OfRegion(theirs) is { } other && one != other
            ? (string.CompareOrdinal(one, other) > 0 ? ours : theirs)
            : null;
}
