using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace GitSession.Tests.Support;

/// <summary>
/// Compares a rendered document or a transcript with the text that a person approved. The one place that knows how:
/// the approved text lies beside the test, the received one too where they differ, and no viewer is opened.
/// </summary>
public static partial class Approved
{
    public static void ShouldBeApproved(this string text, [CallerFilePath] string file = "", [CallerMemberName] string test = "") =>
        Match(CommitId().Replace(text, "c0ffee0000"), Path.ChangeExtension(file, null) + "." + test, "approved.txt");

    /// <summary>The approved text is a document of the project.</summary>
    /// <param name="path">Relative to the project's root.</param>
    public static void ShouldBeTheDocument(this string text, string path, [CallerFilePath] string file = "") =>
        Match(text, Path.Combine(RootAbove(file), Path.ChangeExtension(path, null)), "md");

    private static void Match(string text, string place, string approved) => text.ShouldMatchApproved(how => how
        .NoDiff()
        .WithFilenameGenerator((_, _, kind, _) => $"{place}.{(kind is "approved" ? approved : "received.txt")}"));

    // The id of a commit of ours changes with every word of the documents in it, which other approved texts hold.
    [GeneratedRegex("(?<=commit )[0-9a-f]{10}\\b|(?<=\"commit\": \"|HEAD: `)[0-9a-f]{40}|(?<=head: )\"?[0-9a-f]{40}\"?", RegexOptions.None, 1000)]
    private static partial Regex CommitId();

    private static string RootAbove(string file)
    {
        var place = new FileInfo(file).Directory;
        while (place is not null && !place.EnumerateFiles("*.sln").Any())
            place = place.Parent;
        return place?.FullName ?? throw new DirectoryNotFoundException($"no solution above {file}");
    }
}
