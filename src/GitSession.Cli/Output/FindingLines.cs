using System.Collections.Immutable;
using GitSession.Review;
using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>Findings as a person reads them, in the form that editors and compilers agree on; below them their number.</summary>
internal static class FindingLines
{
    public static void Write(TextWriter output, ImmutableArray<DocumentFinding> findings)
    {
        foreach (var finding in findings)
            output.WriteLine(SafeText.OneLine($"{finding.File}:{finding.Line}: {FindingText.Word(finding.Severity)}: {FindingText.Message(finding)} [{finding.Rule}]"));
        output.WriteLine(Count(findings));
    }

    /// <summary>What was mended: one line each, and nothing where nothing was.</summary>
    public static void WriteFixed(TextWriter output, ImmutableArray<DocumentFinding> mended)
    {
        foreach (var finding in mended)
            output.WriteLine(SafeText.OneLine($"fixed: {finding.File}:{finding.Line} [{finding.Rule}]"));
    }

    /// <summary>How many there are: "1 error, 0 warnings".</summary>
    public static string Count(ImmutableArray<DocumentFinding> findings)
    {
        var errors = findings.Count(finding => finding.Severity is Severity.Error);
        return findings is [] ? "nothing is wrong" : $"{Plural.Of(errors, "error")}, {Plural.Of(findings.Length - errors, "warning")}";
    }
}
