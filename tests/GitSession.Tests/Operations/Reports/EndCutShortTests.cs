using GitSession.Operations.Protocols;
using GitSession.Operations.Reports;
using GitSession.Sessions;
using GitSession.Tests.Progress;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Operations.Reports;

/// <summary>The end of an operations session that is killed, at each of its writes, and run again.</summary>
public class EndCutShortTests
{
    private static readonly string[] Directories = [Paths.OperationsReports, Paths.OperationsReviews, Paths.ProtocolRuns];

    [Fact]
    [Trait("Requirement", "OPS-49"), Trait("Requirement", "OPS-54")]
    public void Run_again_it_goes_on_and_the_close_commits_all_of_it()
    {
        for (var (writes, killed) = (0, true); killed; writes++)
        {
            var day = Begun();
            killed = IsKilled(day, writes);

            End(day, day.Workspace);
            day.Close();

            var committed = day.Repository.Commits.SelectMany(commit => commit.Paths).ToHashSet(StringComparer.Ordinal);
            committed.ShouldContain(Paths.Progress, $"after {writes} writes");
            Directories.SelectMany(day.Workspace.List).Where(path => !committed.Contains(path)).ShouldBeEmpty($"after {writes} writes");
            day.Repository.Changes(Paths.Context).Where(change => change.Path != Paths.CompletionMarker).ShouldBeEmpty($"after {writes} writes");
        }
    }

    private static InMemoryDay Begun()
    {
        var day = new InMemoryDay();
        day.Workspace.Write(Paths.Progress, SomeProgress.Ready().Text);
        day.Repository.Commit([Paths.Progress], "progress");
        day.Start(new StartRequest { Mode = OperationsMode.Name });
        End(day, day.Workspace);
        day.Time.PassMinutes(5);
        return day;
    }

    private static bool IsKilled(InMemoryDay day, int writes)
    {
        try
        {
            End(day, new CountingWorkspace(day.Workspace) { WritesLeft = writes });
            return false;
        }
        catch (OperationCanceledException)
        {
            day.Time.PassMinutes(5);
            return true;
        }
    }

    private static void End(InMemoryDay day, IWorkspace workspace) =>
        new EndOperations(workspace, day.Repository, day.Settings, day.Time).Run(day.Caller, new Dictionary<string, ItemFinding>());
}
