using GitSession.Framework.Statistics;

namespace GitSession.Tests.Framework.Statistics;

public class SpreadTests
{
    // Worked out by hand.
    [Theory]
    [InlineData(new[] { 5.0 }, 5, 0)]
    [InlineData(new[] { 1.0, 3 }, 2, 1)]
    [InlineData(new[] { 1.0, 1, 2, 2, 4, 6, 9 }, 2, 1)]
    [InlineData(new[] { 9.0, 6, 4, 2, 2, 1, 1 }, 2, 1)]
    [InlineData(new[] { 3.0, 3, 3, 100 }, 3, 0)]
    [InlineData(new[] { -4.0, 0, 4, 8 }, 2, 4)]
    public void The_median_and_the_deviation_from_it(double[] numbers, double median, double mad)
    {
        var spread = Spread.Of(numbers);

        spread.Median.ShouldBe(median);
        spread.Mad.ShouldBe(mad);
        spread.Count.ShouldBe(numbers.Length);
    }

    [Theory]
    [InlineData(13, false)]
    [InlineData(13.1, true)]
    [InlineData(7, false)]
    [InlineData(6.9, true)]
    public void Far_is_beyond_three_deviations(double number, bool far) => new Spread(10, 1, 5).IsFarFrom(number, 3).ShouldBe(far);
}
