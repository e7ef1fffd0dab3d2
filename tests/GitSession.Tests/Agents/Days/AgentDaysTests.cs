namespace GitSession.Tests.Agents.Days;

/// <summary>
/// A whole day of each agent, as it was recorded: two compactions, a kill, a resume, a clear where the agent has one, a kill that
/// nobody comes back from, a close, and what the next one finds.
/// </summary>
public sealed class AgentDaysTests
{
    public static TheoryData<string> Agents => [.. Directory.GetFiles(DayStep.Folder, "*.jsonl").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Agents))]
    [Trait("Requirement", "SES-65"), Trait("Requirement", "SES-103"), Trait("Requirement", "SES-108")]
    public void Nothing_is_lost_on_the_way(string agent)
    {
        using var host = new HostInProcess();

        new DayPlayer(agent, host).Play();

        Entries(host.Directory).ShouldBeGreaterThanOrEqualTo(2);
    }

    [TheoryWithProgram, MemberData(nameof(Agents))]
    public void Nothing_is_lost_on_the_way_with_the_published_program(string agent)
    {
        using var host = new HostOfProgram(TheoryWithProgramAttribute.Program);

        new DayPlayer(agent, host).Play();

        Entries(host.Directory).ShouldBeGreaterThanOrEqualTo(2);
    }

    private static int Entries(string directory) => Directory.GetFiles(Path.Combine(directory, "journal"), "*.md").Length;
}
