using GitSession.Cli.Output;
using GitSession.Review;

namespace GitSession.Cli.Doctor;

/// <summary>Whether something is wrong in the documents of this worktree.</summary>
internal static class DocumentsLook
{
    public static Diagnosis Run(Composition made, string name)
    {
        var found = new CheckDocuments(made.Workspace, made.Repository, made.Around.Time).Run(since: null);
        var first = found.FirstOrDefault(finding => finding.Severity is Severity.Error) ?? found.FirstOrDefault();
        if (first is null)
            return Diagnosis.Pass(name, "nothing is wrong in them");
        var detail = $"{FindingLines.Count(found)}; {first.File}:{first.Line}: {FindingText.Message(first)}";
        return first.Severity is Severity.Error ? Diagnosis.Fail(name, detail, "git session check") : Diagnosis.Warn(name, detail, "git session check");
    }
}
