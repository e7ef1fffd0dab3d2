using GitSession.Review;

namespace GitSession.Cli.Output;

/// <summary>
/// Findings as workflow commands of GitHub Actions, escaped as actions/toolkit does (packages/core/src/command.ts): a value must not end
/// the line, nor a property the property.
/// </summary>
internal static class FindingCommands
{
    public static void Write(TextWriter output, IEnumerable<DocumentFinding> findings)
    {
        foreach (var one in findings)
            output.WriteLine($"::{FindingText.Word(one.Severity)} file={Property(one.File)},line={one.Line},title={Property(one.Rule)}::{Data(FindingText.Message(one))}");
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
