using GitSession.Framework.Pressure;

namespace GitSession.Tests.Framework.Pressure;

[Trait("Requirement", "SES-72")]
public class TaskComplexityTests
{
    [Theory]
    [InlineData(1, 0.3)]
    [InlineData(2, 1.0)]
    [InlineData(3, 2.4)]
    [InlineData(4, 3.2)]
    public void Depth_weighs_more_the_deeper_it_is(int depth, double value)
    {
        new TaskComplexity { Depth = depth }.Value.ShouldBe(value);
    }

    [Theory]
    [InlineData(7, 0, 0, 0, 1.4)]
    [InlineData(8, 0, 0, 0, 2.4)]
    [InlineData(0, 9, 0, 0, 0.9)]
    [InlineData(0, 10, 0, 0, 1.5)]
    [InlineData(0, 0, 4, 0, 0.8)]
    [InlineData(0, 0, 5, 0, 2.0)]
    [InlineData(0, 0, 0, 9, 0.9)]
    [InlineData(0, 0, 0, 10, 2.0)]
    [InlineData(1, 1, 1, 1, 0.6)]
    public void Many_weigh_more_each_than_few_and_all_are_added_up(int dependencies, int files, int concurrent, int subtasks, double value)
    {
        var complexity = new TaskComplexity { Dependencies = dependencies, Files = files, Concurrent = concurrent, Subtasks = subtasks };

        complexity.Value.ShouldBe(value);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(4, 4)]
    public void Where_nothing_else_is_known_the_tasks_count(int tasks, double value)
    {
        new TaskComplexity { Tasks = tasks }.Value.ShouldBe(value);
        new TaskComplexity { Tasks = tasks, Depth = 1 }.Value.ShouldBe(0.3);
    }
}
