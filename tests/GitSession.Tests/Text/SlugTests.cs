using GitSession.Tests.Support;
using GitSession.Text;

namespace GitSession.Tests.Text;

public class SlugTests
{
    [Fact]
    public void A_slug_is_fit_for_a_file_name_whatever_the_text() => Law.Holds(Hostile.Text, text =>
    {
        var slug = Slug.Of(text);

        slug.ShouldMatch(@"\A([a-z0-9]+(-[a-z0-9]+)*)?\z");
        slug.Length.ShouldBeLessThanOrEqualTo(Slug.MaxLength);
        Slug.Of(slug).ShouldBe(slug);
    });

    [Theory]
    [InlineData("Reviewing calendar", "reviewing-calendar")]
    [InlineData("  What's on -- today?! ", "whats-on-today")]
    [InlineData("Résumé für Ångström", "resume-fur-angstrom")]
    [InlineData("日本", "")]
    [InlineData("fix v1.2: a/b", "fix-v1-2-a-b")]
    public void A_slug_keeps_what_can_be_read(string text, string slug) => Slug.Of(text).ShouldBe(slug);
}
