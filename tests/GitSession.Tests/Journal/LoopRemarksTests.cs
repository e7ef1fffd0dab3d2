using GitSession.Journal;
using GitSession.Memory;
using GitSession.Tests.Support;

namespace GitSession.Tests.Journal;

/// <summary>What is written behind a loop's context where heads disagree.</summary>
public sealed class LoopRemarksTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("they said they'd call back")]
    [InlineData("they said so (closed in the evening) twice")]
    [InlineData("they said so (closed in the evening)")]
    [InlineData("closed in 2026-11-20-09-15-inbox-k3f2")]
    [InlineData("before noon (also \"MEDIUM: call; write - today\" in a; closed in my notes (1))")]
    public void A_context_that_nothing_is_added_to_stays_as_it_is(string? context) => LoopRemarks.Of(context).Text().ShouldBe(context);

    [Fact]
    public void Whatever_people_write_it_stays_as_it_is() => Law.Holds(Hostile.Text, text =>
    {
        LoopRemarks.Of(text).Text().ShouldBe(text);
        LoopRemarks.Of(text).With("closed in a").With("closed in a").Text().ShouldBe(LoopRemarks.Of(LoopRemarks.Of(text).With("closed in a").Text()).With("closed in a").Text());
    });

    [Fact]
    public void A_line_is_quoted_in_its_own_words_without_the_remarks_on_it()
    {
        var line = new LoopLine { Id = "k3f2", Description = "call \"Ben\"", Context = "before noon (closed in a)", Urgency = Urgency.High };

        LoopRemarks.Also(line, "b").ShouldBe("also \"HIGH: call 'Ben' - before noon\" in b");
        LoopRemarks.Of(line.Context).With(LoopRemarks.Also(line, "b")).Beyond(line).Text().ShouldBe("before noon (closed in a)");
    }

    [Fact]
    public void Of_many_remarks_the_newest_are_kept_and_of_long_words_the_first()
    {
        var remarks = LoopRemarks.Of("why").With(Enumerable.Range(10, 80).Select(i => LoopRemarks.Closed($"2026-11-{i}")));
        var line = new LoopLine { Id = "k3f2", Description = new string('ü', 5000) };

        remarks.Text().ShouldBe($"why ({string.Join("; ", Enumerable.Range(78, 12).Select(i => $"closed in 2026-11-{i}"))})");
        LoopRemarks.Also(line, "b").Length.ShouldBeLessThan(300);
    }
}
