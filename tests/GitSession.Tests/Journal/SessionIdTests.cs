using GitSession.Journal;
using GitSession.Tests.Support;

namespace GitSession.Tests.Journal;

public class SessionIdTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 9, 15, 4, TimeSpan.FromHours(1));

    [Fact]
    [Trait("Requirement", "MEM-10")]
    public void An_id_is_the_local_time_the_words_of_the_focus_and_a_tail() =>
        SessionId.New(Start, "Reviewing calendar", new Random(1)).ShouldMatch(@"\A2026-11-20-09-15-reviewing-calendar-[a-z2-9]{4}\z");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("日本")]
    public void A_focus_without_words_for_a_file_name_is_a_session(string? focus) =>
        SessionId.New(Start, focus, new Random(1)).ShouldMatch(@"\A2026-11-20-09-15-session-[a-z2-9]{4}\z");

    [Fact]
    public void An_id_tells_its_time_and_its_words_whatever_the_focus() => Law.Holds(Hostile.Text, focus =>
    {
        var id = SessionId.New(Start, focus, new Random(1));

        id.ShouldMatch(@"\A[a-z0-9-]{1,62}\z");
        SessionId.DateOf(id).ShouldBe(new DateTimeOffset(2026, 11, 20, 9, 15, 0, TimeSpan.Zero));
        SessionId.WordsOf(id).ShouldNotBeEmpty();
    });

    [Theory]
    [InlineData("2026-11-20-09-15-review-calendar-k3f2", "review calendar")]
    [InlineData("2026-11-20-09-15-session-k3f2", "session")]
    [InlineData("founding-session", "founding session")]
    [InlineData("notes", "notes")]
    public void The_words_of_an_id_are_what_a_person_reads(string id, string words) => SessionId.WordsOf(id).ShouldBe(words);

    [Theory]
    [InlineData("2026-01-14-founding-session", "2026-01-14")]
    [InlineData("2026-01-14", "2026-01-14")]
    [InlineData("2026-13-14-no-month", null)]
    [InlineData("founding-session", null)]
    [InlineData("", null)]
    public void A_name_that_begins_with_a_day_tells_it(string id, string? day) =>
        SessionId.DateOf(id)?.ToString("yyyy-MM-dd").ShouldBe(day);
}
