using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Sessions;

/// <summary>The sessions whose entry or handoff is among paths.</summary>
public static class ArrivedSessions
{
    public static ImmutableArray<string> In(IEnumerable<string> paths) => [.. paths.Select(Of).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static string? Of(string path) =>
        Paths.IsBelow(path, Paths.Journal) && Paths.IsEntry(path) ? Paths.EntryId(path) : Paths.SessionOfHandoff(path);
}
