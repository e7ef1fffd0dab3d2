using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Cli.Checks;

/// <summary>A file is there, below `.ai_context` or else below the worktree, and nowhere outside.</summary>
internal static class FileCheck
{
    public static CheckReport Look(Check check, IWorkspace workspace)
    {
        try
        {
            return ContextFile.Find(workspace, check.Target) is { } found
                ? CheckReport.Pass(check, $"{found} is there")
                : CheckReport.Failure(check, $"{check.Target} is missing, in {Paths.Context} and beside it");
        }
        catch (Refusal refusal) when (refusal.Reason is RefusalReason.LeadsOutside)
        {
            return CheckReport.Failure(check, $"{check.Target} leads out of the repository");
        }
    }
}
