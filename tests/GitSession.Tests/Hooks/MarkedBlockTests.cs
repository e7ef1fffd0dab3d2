using GitSession.Cli.GitHooks.Installation;

namespace GitSession.Tests.Hooks;

public class MarkedBlockTests
{
    public static TheoryData<string> Texts => ["", "\n", "a", "a\n", "a\n\n", "\na\nb", "a\r\nb\r\n", "# git-session: not ours\n", "#!/bin/sh\nexec true\n"];

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_is_put_behind_a_text_comes_out_again(string text)
    {
        var with = MarkedBlock.Hash.Append(text, "x = 1\n");

        with.ShouldContain("x = 1\n");
        MarkedBlock.Hash.Remove(with).ShouldBe(text);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_is_put_before_a_text_comes_out_again(string text)
    {
        var with = MarkedBlock.Hash.Insert(text, 0, "x = 1\n");

        MarkedBlock.Hash.Remove(with).ShouldBe(text);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_without_a_block_is_as_it_was(string text)
    {
        MarkedBlock.Hash.IsIn(text).ShouldBeFalse();
        MarkedBlock.Hash.Remove(text).ShouldBe(text);
    }

    [Fact]
    public void What_was_written_behind_a_file_of_ours_stays()
    {
        MarkedBlock.Hash.Remove(MarkedBlock.Hash.File("x\n")).ShouldBeNull();
        MarkedBlock.Hash.Remove(MarkedBlock.Hash.File("x\n") + "mine\n").ShouldBe("mine\n");
    }

    [Fact]
    public void A_block_that_lost_its_end_is_nobodys()
    {
        MarkedBlock.Hash.Remove("a\n# git-session: begin\nx\n").ShouldBe("a\n# git-session: begin\nx\n");
    }

    [Fact]
    public void A_line_end_that_others_wrote_behind_stays()
    {
        MarkedBlock.Hash.Remove(MarkedBlock.Hash.Append("a", "x\n") + "b\n").ShouldBe("a\nb\n");
    }

    [Fact]
    public void A_block_that_is_there_twice_comes_out_twice()
    {
        var once = MarkedBlock.Hash.Append("a\n", "x\n");
        var twice = MarkedBlock.Hash.Append(once + "b\n", "x\n");

        MarkedBlock.Hash.IsInOnce(once).ShouldBeTrue();
        MarkedBlock.Hash.IsInOnce(twice).ShouldBeFalse();
        MarkedBlock.Hash.Remove(twice).ShouldBe("a\nb\n");
    }

    [Fact]
    public void What_lies_between_a_block_without_an_end_and_a_whole_one_is_nobodys()
    {
        MarkedBlock.Hash.Remove(MarkedBlock.Hash.Append("# git-session: begin\nmine\n", "x\n")).ShouldBe("# git-session: begin\nmine\n");
    }

    [Fact]
    public void A_block_behind_a_byte_order_mark_is_found()
    {
        var with = MarkedBlock.Hash.Insert(ExactText.ByteOrderMark + "a\n", ExactText.ByteOrderMark.Length, "x\n");

        MarkedBlock.Hash.IsIn(with).ShouldBeTrue();
        MarkedBlock.Hash.Remove(with).ShouldBe(ExactText.ByteOrderMark + "a\n");
    }
}
