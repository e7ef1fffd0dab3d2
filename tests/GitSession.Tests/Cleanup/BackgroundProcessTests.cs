using GitSession.Cleanup;
using GitSession.Tests.Support;

namespace GitSession.Tests.Cleanup;

public class BackgroundProcessTests
{
    [Theory]
    [InlineData("node /usr/bin/npm run dev", "npm run dev")]
    [InlineData("sh -c 'exec /usr/bin/sleep 100'", "sleep 100")]
    [InlineData("/usr/sbin/nginx -g daemon-off", "nginx: master process /usr/sbin/nginx")]
    [InlineData("sleep 100", "sleep 100")]
    public void A_program_that_changes_its_title_stays_the_same_process(string before, string after) =>
        Process(before).Is(Process(after)).ShouldBeTrue();

    [Theory]
    [InlineData("node /usr/bin/npm run dev", "vim notes.md")]
    [InlineData("sleep 100", "")]
    [InlineData("", "vim notes.md")]
    public void Another_program_is_another_process(string before, string after) =>
        Process(before).Is(Process(after)).ShouldBeFalse();

    [Fact, Trait("Requirement", "SES-24")]
    public void A_number_that_was_given_away_is_another_process_though_its_command_is_the_same()
    {
        var before = Process("sleep 100");

        before.Is(before with { StartedAt = before.StartedAt.AddMinutes(1) }).ShouldBeFalse();
        before.Is(before with { Pid = before.Pid + 1 }).ShouldBeFalse();
    }

    [Theory]
    [InlineData("/usr/bin/node server.js --token hunter2", "node")]
    [InlineData("nginx: master process", "nginx")]
    [InlineData("-bash", "bash")]
    [InlineData("", "")]
    public void Its_name_is_its_program_and_no_argument(string command, string name) => Process(command).Name.ShouldBe(name);

    private static BackgroundProcess Process(string command) => new(4711, Moments.Morning, command);
}
