namespace GitSession.Tests.Scenarios;

/// <summary>Four people on one branch, each in a clone of their own, who close their sessions and sync as it comes.</summary>
public sealed class ConvergenceTests
{
    private const int Clones = 4;
    private const int Sessions = 4;

    [Theory]
    [InlineData(1)]
    public void Clones_that_sync_by_turns_come_to_the_same_journal_and_the_same_open_loops(int seed)
    {
        using var team = new SyncedTeam(seed, Clones, Sessions);

        team.Work();

        var log = $"seed {seed}:\n{string.Join('\n', team.Log)}";
        team.Refused.ShouldBeEmpty(log);
        var clones = team.Each().ToList();
        foreach (var clone in clones)
        {
            clone.Entries.Length.ShouldBe(Clones * Sessions, log);
            clone.Status.ShouldBeEmpty(log);
            clone.OpenLoops.ShouldBe(team.Expected(), log);
            clone.Answer.ShouldBe(clones[0].Answer, log);
        }
    }
}
