using GitSession.Tests.Support;
using GitSession.Text;

namespace GitSession.Tests.Text;

/// <summary>Lines of ours in a document of somebody else's.</summary>
public class MarkedRegionTests
{
    private static readonly MarkedRegion Region = new("doc.md", "status");

    [Theory]
    [InlineData("", "<!-- git-session:begin status -->\nours\n<!-- git-session:end status -->\n")]
    [InlineData("theirs", "theirs\n\n<!-- git-session:begin status -->\nours\n<!-- git-session:end status -->\n")]
    [InlineData("theirs\n", "theirs\n\n<!-- git-session:begin status -->\nours\n<!-- git-session:end status -->\n")]
    [InlineData("theirs\n\n", "theirs\n\n<!-- git-session:begin status -->\nours\n<!-- git-session:end status -->\n")]
    [InlineData("theirs\r\n", "theirs\r\n\r\n<!-- git-session:begin status -->\r\nours\r\n<!-- git-session:end status -->\r\n")]
    public void A_region_that_is_missing_comes_last_behind_a_blank_line(string text, string with) => Region.Set(text, "ours\n").ShouldBe(with);

    [Fact]
    public void A_region_that_is_there_changes_between_its_markers_alone()
    {
        var text = Region.Set("theirs  \n", "ours\n") + "\nand theirs again, without an end";

        Region.Set(text, "one\ntwo").ShouldBe(text.Replace("\nours\n", "\none\ntwo\n"));
        Region.Read(text).ShouldBe("ours\n");
        Region.Read("theirs\n").ShouldBeNull();
    }

    [Fact]
    public void Regions_of_two_names_stand_beside_each_other()
    {
        var other = new MarkedRegion("doc.md", "other");
        var text = other.Set(Region.Set("theirs\n", "```\nopen"), "mine");

        (Region.Read(text), other.Read(text)).ShouldBe(("```\nopen\n```\n", "mine\n"));
        other.Set(text, "mine").ShouldBe(text);
    }

    [Theory]
    [InlineData("a\n\n<!-- git-session:begin status -->\nours\n", 3)]
    [InlineData("<!-- git-session:begin status -->\n<!-- git-session:begin status -->\nours\n<!-- git-session:end status -->\n", 1)]
    [InlineData("<!-- git-session:begin status -->\n<!-- git-session:end other -->\n", 1)]
    [InlineData("<!-- git-session:begin status -->\n<!-- git-session:end status -->\n<!-- git-session:begin status -->\n<!-- git-session:end status -->\n", 3)]
    public void One_that_does_not_end_and_one_that_is_there_twice_are_damage(string text, int line)
    {
        Should.Throw<DamagedDocument>(() => Region.Read(text)).Line.ShouldBe(line);
        Should.Throw<DamagedDocument>(() => Region.Set(text, "ours")).Line.ShouldBe(line);
    }

    [Fact]
    public void An_example_in_a_block_of_code_is_none()
    {
        const string Text = "```\n<!-- git-session:begin status -->\n```\n";

        Region.Read(Text).ShouldBeNull();
        Region.Read(Region.Set(Text, "ours")).ShouldBe("ours\n");
    }

    [Fact]
    public void A_text_that_ends_in_an_open_block_of_code_takes_no_region() =>
        Should.Throw<DamagedDocument>(() => Region.Set("a\n```\ncode\n", "ours")).Line.ShouldBe(2);

    [Fact]
    public void Set_twice_it_is_as_set_once_and_nothing_around_it_changes() => Law.Holds(Hostile.Text, lines =>
    {
        foreach (var text in new[] { "", "theirs", "theirs\r\n", Region.Set("before\n", "old") + "after\n" })
        {
            var once = Region.Set(text, lines);

            Region.Set(once, lines).ShouldBe(once);
            Region.Set(once, "old").ShouldBe(Region.Set(text, "old"));
            once.ShouldStartWith(text.Split("<!--")[0]);
        }
    });

    [Fact]
    public void A_marker_in_what_is_written_ends_nothing()
    {
        var text = Region.Set("theirs\n", "<!-- git-session:end status -->\nmore\n");

        Region.Read(text).ShouldBe("\\<!-- git-session:end status -->\nmore\n");
    }
}
