namespace GitSession.Tests;

public class PlainSelectTests
{
    [Fact]
    public void It_selects_one_by_one_as_they_are_asked_for()
    {
        var asked = new List<int>();

        var first = new[] { 1, 2, 3 }.Select(number => Asked(asked, number)).Take(2).ToList();

        first.ShouldBe(["1", "2"]);
        asked.ShouldBe([1, 2]);
    }

    [Fact]
    public void What_is_to_be_done_in_parallel_still_is()
    {
        var doubled = Enumerable.Range(0, 100).AsParallel().AsOrdered().Select(number => number * 2);

        doubled.ShouldBeAssignableTo<ParallelQuery<int>>();
        doubled.ShouldBe(Enumerable.Range(0, 100).Select(number => number * 2));
    }

    private static string Asked(List<int> asked, int number)
    {
        asked.Add(number);
        return number.ToString();
    }
}
