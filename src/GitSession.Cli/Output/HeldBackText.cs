using GitSession.World;

namespace GitSession.Cli.Output;

/// <summary>What a user's own settings keep out of a session, in one line: how much, whose, and how it is read all the same.</summary>
internal static class HeldBackText
{
    private const int MostNamed = 3;

    /// <summary>None where nothing is.</summary>
    public static IEnumerable<string> Lines(IReadOnlyCollection<HeldBack> held) =>
        held.Count == 0 ? [] : [$"Held back by inherit.from of your settings: {Count(held)}, {Whose(held)}: {Command(held.First().Path)}"];

    private static string Count(IReadOnlyCollection<HeldBack> held) =>
        string.Join(", ", held.GroupBy(one => Kind(one.Path)).Select(kind => Plural.Of(kind.Count(), kind.Key)));

    private static string Whose(IReadOnlyCollection<HeldBack> held)
    {
        var authors = held.SelectMany(one => one.Authors).Distinct(StringComparer.Ordinal).ToList();
        string[] said =
        [
            .. authors.Take(MostNamed),
            .. authors.Count > MostNamed ? [$"{authors.Count - MostNamed} more"] : Array.Empty<string>(),
            .. held.Any(one => one.Authors is []) ? ["somebody of whom git cannot tell"] : Array.Empty<string>(),
        ];
        return $"by {string.Join(", ", said)}";
    }

    private static string Kind(string path) =>
        Paths.IsBelow(path, Paths.Journal) ? "session"
        : Paths.IsBelow(path, Paths.Handoffs) ? "handoff"
        : path.Split('/') is [_, var folder, _, ..] ? folder.TrimEnd('s')
        : "document";

    private static string Command(string path) =>
        Paths.IsBelow(path, Paths.Journal) ? $"git session show {Paths.EntryId(path)}"
        : Kind(path) is "thread" or "decision" or "learning" ? $"git session {Kind(path)} show {Paths.NameOf(path)}"
        : $"git show HEAD:{path}";
}
