using GitSession.World;

namespace GitSession.Tests.World;

public class TrustTests
{
    private const string Text = "checks:\n  - { name: tests, command: dotnet test }\n  - { name: server, tcp: \"localhost:1\" }\ndeployment: { command: ./deployed.sh }\n";

    [Fact]
    public void Commands_of_the_repository_need_trust_and_those_of_the_user_do_not()
    {
        var shared = SettingsDocument.Read(Paths.Settings, Text, Settings.Default);
        var own = SettingsDocument.Read(Paths.UserSettings, Text, Settings.Default);

        NamedCommand.Of(shared).ShouldBe([new NamedCommand("check tests", "dotnet test"), new NamedCommand("deployment", "./deployed.sh")]);
        NamedCommand.Of(own).ShouldBeEmpty();
    }

    [Fact]
    public void The_users_own_checks_over_the_repositorys_are_the_users()
    {
        var shared = SettingsDocument.Read(Paths.Settings, Text, Settings.Default);

        var both = SettingsDocument.Read(Paths.UserSettings, "checks:\n  - { name: mine, command: make }\n", shared);

        NamedCommand.Of(both).Select(command => command.Name).ShouldBe(["deployment"]);
    }

    [Theory]
    [InlineData("dotnet test ")]
    [InlineData("dotnet  test")]
    [InlineData("Dotnet test")]
    [InlineData("dotnet test\n")]
    public void Any_change_of_a_command_makes_it_unknown(string changed)
    {
        var trust = Trust.Parse(Trust.Nothing.With([new NamedCommand("check tests", "dotnet test")]).Render());

        (trust.Covers("dotnet test"), trust.Covers(changed)).ShouldBe((true, false));
    }
}
