using GitSession.Tests.Support;

namespace GitSession.Tests.Convergence;

/// <summary>Three people with clones of their own, on several branches, by turns; the benchmark `converge` has sixteen at once.</summary>
public sealed class ConvergenceTests
{
    private const int Clones = 3;
    private const int Sessions = 3;

    [Theory]
    [InlineData(1)]
    public void Clones_that_sync_by_turns_come_to_the_same_journal_and_the_same_open_loops(int seed)
    {
        using var terminal = new Terminal();
        File.WriteAllText(terminal.Environment["GIT_CONFIG_GLOBAL"], "[user]\n\tname = Robbie\n\temail = robbie@example.org\n[maintenance]\n\tauto = false\n[core]\n\tfsync = none\n");
        var team = new Team(Path.Combine(terminal.Directory, "team"), seed, Clones, Run(terminal), () => terminal.Time.PassMinutes(7), "init", "--no-hooks");

        for (var round = 0; round < Sessions; round++)
        {
            foreach (var member in team.Members)
                member.Work();
        }
        team.ComeTogether();

        team.Faults().ShouldBeEmpty(string.Join('\n', team.Members.SelectMany(member => member.Log)));
    }

    private static RunCommand Run(Terminal terminal) => (directory, program, arguments) =>
    {
        terminal.Directory = directory;
        if (program is "git")
            return terminal.TryGit(arguments);
        var answer = terminal.Session(arguments);
        return (answer.Code, answer.Out, answer.Error);
    };
}
