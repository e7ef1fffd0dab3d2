using GitSession.Text;
using GitSession.World;

namespace GitSession.Operations.Reports;

/// <summary>Links between documents, as they stand in a report or a review package.</summary>
internal static class ReportLink
{
    /// <summary>A link from a report or a review package, which lie equally deep.</summary>
    /// <param name="path">Relative to the worktree.</param>
    public static string To(string path, string words) => Write(
        Paths.IsBelow(path, Paths.Operations) ? $"..{path[Paths.Operations.Length..]}"
        : Paths.IsBelow(path, Paths.Context) ? $"../..{path[Paths.Context.Length..]}"
        : $"../../../{path}", words);

    public static string To(string path) => To(path, Paths.NameOf(path));

    /// <summary>The same in the words for what lies there: a name that has a day, a time and a session in it tells a reader nothing.</summary>
    public static string ToKnown(string path) => To(path, path switch
    {
        Paths.Progress => "progress",
        Paths.Targets => "targets",
        _ when Paths.IsBelow(path, Paths.Incidents) => "incident",
        _ when Paths.IsBelow(path, Paths.ProtocolRuns) => "record",
        _ when Paths.SessionOfSuggestedRules(path) is not null => "suggested rules",
        _ => Paths.NameOf(path),
    });

    /// <summary>A link from the progress of the project to a document that lies with it below `.ai_context`.</summary>
    public static string FromProgress(string path, string words) => Write(path[(Paths.Context.Length + 1)..], words);

    /// <summary>A path as a link names it: percent-encoded (RFC 3986), so that nothing in a name ends it.</summary>
    public static string Address(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string Write(string address, string words) => $"[{InertText.Part(words)}]({Address(address)})";
}
