using GitSession.Text;
using GitSession.World;

namespace GitSession.Tests.World;

public class InheritFromTests
{
    [Theory]
    [InlineData("ada@example.org", "ada@example.org", true)]
    [InlineData("ada@example.org", "Ada@Example.org", true)]
    [InlineData("ada@example.org", "ada@example.org.evil.com", false)]
    [InlineData("*@example.org", "bert@example.org", true)]
    [InlineData("*@example.org", "bert@sub.example.org", false)]
    [InlineData("*@example.org", "@example.org", true)]
    [InlineData("a*@*.org", "ada@example.org", true)]
    [InlineData("a*a@*.org", "a@b.org", false)]
    [InlineData("ada*@example.org", "ada@example.org", true)]
    [InlineData("ada.@example.org", "adam@example.org", false)]
    public void An_author_is_let_in_by_the_address_a_star_stands_for_any_part(string wanted, string email, bool letIn)
    {
        var from = Read($"inherit: {{ from: [\"nobody@x\", \"{wanted}\"] }}\n");

        from.LetsIn(new DocumentAuthor("c0ffee", "Somebody", email) { IsSigned = true }).ShouldBe(letIn);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Or_by_a_signature(bool isSigned)
    {
        Read("inherit: { from: signed }\n").LetsIn(new DocumentAuthor("c0ffee", "Ada", "ada@example.org") { IsSigned = isSigned }).ShouldBe(isSigned);
    }

    [Theory]
    [InlineData("inherit: { from: [] }\n")]
    [InlineData("inherit: { from: everybody }\n")]
    [InlineData("inherit: { from: [signed, ada@example.org] }\n")]
    [InlineData("inherit: { from: { ada: yes } }\n")]
    public void What_means_nobody_knows_whom_is_damaged_and_lets_nobody_in_by_mistake(string text) => Should.Throw<DamagedDocument>(() => Read(text));

    [Fact]
    public void A_repository_neither_widens_nor_narrows_whom_a_user_believes()
    {
        const string repositorys = "inherit: { from: [\"*\"], sessions: 3 }\n";

        var alone = SettingsDocument.Read(Paths.Settings, repositorys, Settings.Default);
        var user = SettingsDocument.Read(Paths.UserSettings, "inherit: { from: signed }\n", alone);

        (alone.InheritFrom, alone.RecentSessions).ShouldBe((InheritFrom.Everybody, 3));
        (user.InheritFrom.OnlySigned, user.RecentSessions).ShouldBe((true, 3));
    }

    private static InheritFrom Read(string text) => SettingsDocument.Read(Paths.UserSettings, text, Settings.Default).InheritFrom;
}
