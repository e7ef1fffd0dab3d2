using GitSession.Text;
using GitSession.World;

namespace GitSession.Tests.World;

public class SettingsDocumentTests
{
    [Fact]
    public void Without_a_file_everything_has_its_default() =>
        SettingsDocument.Read("config.yaml", null, Settings.Default).ShouldBe(Settings.Default);

    [Fact]
    public void The_text_that_is_written_first_says_the_defaults()
    {
        var settings = SettingsDocument.Read("config.yaml", SettingsDocument.Initial, new Settings { Mode = "other", StaleAfter = TimeSpan.Zero, StackWarn = 9 });

        settings.ShouldBe(Settings.Default with { Checks = settings.Checks, Documents = settings.Documents });
    }

    [Fact]
    public void A_persons_own_settings_win_key_by_key()
    {
        var shared = SettingsDocument.Read("config.yaml", "mode: build\nsession: { stale_after: 2d, stack: { warn: 5 } }\ndocuments: [a.md]\n", Settings.Default);

        var own = SettingsDocument.Read("own.yaml", "session: { remind_after: 90s, stack: { remind: 4 } }\ndocuments: []\n", shared);

        (own.Mode, own.StaleAfter, own.RemindAfter).ShouldBe(("build", TimeSpan.FromDays(2), TimeSpan.FromSeconds(90)));
        (own.StackRemind, own.StackWarn).ShouldBe((4, 5));
        own.Documents.ShouldBeEmpty();
    }

    [Fact]
    public void What_a_suggestion_takes_is_set_number_by_number()
    {
        var settings = SettingsDocument.Read("config.yaml", "suggestions: { occurrences: 5, overlap: 0.75 }\n", Settings.Default);

        settings.Suggestions.ShouldBe(new SuggestionSettings(5, 2, 20, 0.75));
    }

    [Fact]
    public void A_key_that_nobody_knows_is_let_be() =>
        SettingsDocument.Read("config.yaml", "colour: blue\nsession: { mood: fine }\n", Settings.Default).Mode.ShouldBe("ops");

    [Theory]
    [InlineData("mode: ops\nsession:\n  stale_after: soon\n", 3)]
    [InlineData("session:\n  remind_after: 30\n", 2)]
    [InlineData("session:\n  remind_after: -5m\n", 2)]
    [InlineData("session:\n  remind_after: 2000000000d\n", 2)]
    [InlineData("session:\n  stack: { warn: many }\n", 2)]
    [InlineData("checks:\n  - { tcp: \"localhost:9000\" }\n", 2)]
    [InlineData("suggestions:\n  occurrences: 0\n", 2)]
    [InlineData("suggestions:\n  overlap: 1.5\n", 2)]
    [InlineData("mode: ops\nformat: 2\n", 2)]
    [InlineData("mode: [ops\n", 2)]
    public void A_value_that_cannot_be_read_is_named_with_its_line(string yaml, int line)
    {
        var error = Should.Throw<DamagedDocument>(() => SettingsDocument.Read("config.yaml", yaml, Settings.Default));

        (error.Path, error.Line).ShouldBe(("config.yaml", line));
    }
}
