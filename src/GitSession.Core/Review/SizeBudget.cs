using GitSession.World;

namespace GitSession.Review;

/// <summary>How long a document may be before nobody reads it in a pull request, by its kind, in characters. A page of text has about 2,500.</summary>
public static class SizeBudget
{
    private const int Thousand = 1000;

    public static IEnumerable<DocumentFinding> Run(string path, string text) =>
        text.Length > Of(path) ? [new DocumentFinding(path, 1, DocumentFault.OverBudget, $"{text.Length}", $"{Of(path)}")] : [];

    public static int Of(string path) => Thousand * path switch
    {
        Paths.Progress => 128,
        _ when LogCheck.IsLog(path) => 1000,
        _ when Paths.IsBelow(path, Paths.Journal) => 16,
        _ when Paths.SessionOfHandoff(path) is not null => 32,
        _ when Paths.IsBelow(path, Paths.Incidents) => 32,
        _ when Paths.IsBelow(path, Paths.Rules) && Paths.IsEntry(path) => 8,
        _ when Paths.IsBelow(path, Paths.Threads) || Paths.IsBelow(path, Paths.Goals) || Paths.IsBelow(path, Paths.Decisions) || Paths.IsBelow(path, Paths.Learnings) => 8,
        _ when Paths.IsBelow(path, Paths.Deliberations) => 16,
        _ => 64,
    };
}
