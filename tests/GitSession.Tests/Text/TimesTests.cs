using FsCheck.Fluent;
using GitSession.Tests.Support;
using GitSession.Text;

namespace GitSession.Tests.Text;

public class TimesTests
{
    [Fact]
    public void A_time_is_read_back_with_its_offset() =>
        Law.Holds(Gen.Choose(0, int.MaxValue).Zip(Gen.Choose(-14 * 60, 14 * 60)), given =>
        {
            var time = DateTimeOffset.FromUnixTimeSeconds(given.Item1).ToOffset(TimeSpan.FromMinutes(given.Item2));

            Times.Parse(Times.Text(time)).ShouldBe(time);
            Times.Parse(Times.Text(time))?.Offset.ShouldBe(time.Offset);
        });

    [Theory]
    [InlineData("")]
    [InlineData("tomorrow")]
    [InlineData("2026-13-01")]
    public void What_is_no_time_is_none(string text) => Times.Parse(text).ShouldBeNull();

    [Fact]
    public void Now_is_kept_to_the_second()
    {
        var time = new FixedTime();
        time.Pass(TimeSpan.FromMilliseconds(700));

        Times.Text(Times.Now(time)).ShouldBe("2026-11-20T09:15:04+01:00");
        Times.Now(time).Millisecond.ShouldBe(0);
    }
}
