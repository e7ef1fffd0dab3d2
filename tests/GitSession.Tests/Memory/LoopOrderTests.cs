using GitSession.Memory;
using GitSession.Tests.Support;

namespace GitSession.Tests.Memory;

public class LoopOrderTests
{
    [Fact, Trait("Requirement", "MEM-65")]
    public void What_wants_attention_in_this_session_comes_before_soon_and_someday()
    {
        OpenLoop[] loops = [Moments.Loop("some", Urgency.Low), Moments.Loop("this", Urgency.High), Moments.Loop("soon", Urgency.Medium)];

        var sorted = LoopOrder.Sort(loops);

        sorted.Select(loop => loop.Id).ShouldBe(["this", "soon", "some"]);
    }

    [Fact]
    public void Of_two_equally_urgent_loops_the_older_comes_first_and_then_the_id_decides()
    {
        OpenLoop[] loops = [Moments.Loop("late", openedAt: Moments.After(9)), Moments.Loop("bbbb"), Moments.Loop("aaaa")];

        var sorted = LoopOrder.Sort(loops);

        sorted.Select(loop => loop.Id).ShouldBe(["aaaa", "bbbb", "late"]);
    }

    [Fact]
    public void A_new_id_is_none_that_is_known()
    {
        var first = LoopId.New(new Random(7), []);

        var second = LoopId.New(new Random(7), [first]);

        second.ShouldNotBe(first);
        second.ShouldMatch("^[a-z2-9]{4}$");
    }
}
