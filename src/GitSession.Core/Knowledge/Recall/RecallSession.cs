using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Knowledge.Recall;

/// <summary>The session that a user names in a search.</summary>
internal static class RecallSession
{
    /// <summary>Its id: by the whole of it, or by a part that only one has.</summary>
    /// <exception cref="Refusal">None has it, or several have.</exception>
    public static string Named(string name, IEnumerable<SearchedPart> parts)
    {
        var id = Paths.EntryId(name.Trim());
        var sessions = parts.SelectMany(part => part.Documents.Select(document => part.Index.Documents.Session(document))).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (sessions.Contains(id))
            return id;
        ImmutableArray<string> found = id is "" ? [] : [.. sessions.Where(session => session.Contains(id, StringComparison.OrdinalIgnoreCase)).OrderDescending(StringComparer.Ordinal)];
        return found switch
        {
            [var one] => one,
            [] => throw new Refusal(RefusalReason.UnknownEntry, name),
            _ => throw new Refusal(RefusalReason.SeveralEntries, name, [.. found.Take(5)]),
        };
    }
}
