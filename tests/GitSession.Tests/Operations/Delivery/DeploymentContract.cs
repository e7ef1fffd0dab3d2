using GitSession.World;

namespace GitSession.Tests.Operations.Delivery;

/// <summary>What any repository says of its deployments, whether git answers or a test.</summary>
public abstract class DeploymentContract
{
    protected static readonly DateTimeOffset Start = new(2026, 10, 1, 12, 0, 0, TimeSpan.Zero);

    protected abstract IRepository Repository { get; }

    [Fact]
    public void Each_deployment_has_the_commits_that_the_one_before_had_not()
    {
        Commit(1);
        Commit(2);
        Tag("v1", 3);
        Commit(4);
        Commit(5);
        Tag("v2", 6);
        Commit(7);

        Told("v*", 0).ShouldBe(["v1 3h: 1h 2h", "v2 6h: 4h 5h"]);
    }

    [Fact]
    public void What_was_deployed_before_the_period_is_not_told_and_its_commits_are_no_other_s()
    {
        Commit(1);
        Tag("v1", 3);
        Commit(4);
        Tag("v2", 6);

        Told("v*", 5).ShouldBe(["v2 6h: 4h"]);
        Told("v*", 7).ShouldBeEmpty();
    }

    [Fact]
    public void A_commit_that_is_tagged_twice_was_deployed_once_when_it_was_tagged_first()
    {
        Commit(1);
        Tag("v1.0", 3);
        Tag("v1", 2);

        Told("v*", 0).ShouldBe(["v1 v1.0 2h: 1h"]);
    }

    [Fact]
    public void Only_the_tags_that_the_glob_means_mark_a_deployment()
    {
        Commit(1);
        Tag("v1", 2);
        Commit(3);
        Tag("release/2", 4);

        Told("release/*", 0).ShouldBe(["release/2 4h: 1h 3h"]);
        Told("*", 0).Length.ShouldBe(2);
        Told("deploy-*", 0).ShouldBeEmpty();
    }

    protected string[] Told(string tags, int hour) =>
    [
        .. Repository.Deployments(tags, Start.AddHours(hour)).Deployments.Select(one =>
            $"{string.Join(' ', one.Tags)} {(one.At - Start).TotalHours}h: {string.Join(' ', one.Commits.OrderBy(commit => commit.At).Select(commit => $"{(commit.At - Start).TotalHours}h"))}"),
    ];

    /// <summary>A commit on the branch, so many hours after the start.</summary>
    protected abstract void Commit(int hour);

    /// <summary>Marks HEAD as deployed.</summary>
    protected abstract void Tag(string name, int hour);
}
