using GitSession.Sessions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Sessions;

public class InitWorkspaceTests
{
    private readonly InMemoryDay _day = new();

    [Fact]
    public void It_writes_what_is_missing_and_says_so()
    {
        var written = new InitWorkspace(_day.Workspace).Run();

        written.ShouldBe([Paths.Settings, Paths.Ignore, Paths.Attributes, Paths.JournalKeep]);
        _day.Files.Keys.ShouldBe(written, ignoreOrder: true);
    }

    [Fact]
    public void Run_again_it_changes_nothing()
    {
        new InitWorkspace(_day.Workspace).Run();
        _day.EditByHand(Paths.Settings, "mode: ops", "mode: research");
        var before = _day.Files;

        var written = new InitWorkspace(_day.Workspace).Run();

        written.ShouldBeEmpty();
        _day.Files.ShouldBe(before);
    }

    [Fact]
    public void What_it_writes_as_settings_are_the_defaults()
    {
        new InitWorkspace(_day.Workspace).Run();

        var settings = SettingsDocument.Read(Paths.Settings, _day.Workspace.Read(Paths.Settings), Settings.Default);

        settings.ShouldBe(Settings.Default);
    }
}
