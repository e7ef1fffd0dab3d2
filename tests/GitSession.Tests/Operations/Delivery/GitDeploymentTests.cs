using System.Globalization;
using GitSession.Cli.Adapters;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Operations.Delivery;

public sealed class GitDeploymentTests : DeploymentContract, IDisposable
{
    private readonly GitFixture _git = new();

    protected override IRepository Repository => _git.Repository;

    public void Dispose() => _git.Dispose();

    [Fact]
    public void A_tag_without_a_date_of_its_own_counts_from_when_the_commit_was_made()
    {
        Commit(1);
        _git.Git("tag", "v1");

        Told("v*", 0).ShouldBe(["v1 1h: 1h"]);
    }

    [Fact]
    public void What_a_merge_brings_comes_with_the_first_deployment_that_has_it()
    {
        Commit(1);
        Tag("v1", 2);
        _git.BranchTo("hotfix");
        Commit(3);
        _git.Git("switch", "--quiet", "main");
        Commit(4);
        Tag("v2", 5);
        _git.Git("switch", "--quiet", "hotfix");
        Tag("v1.1", 6);
        _git.Git("switch", "--quiet", "main");
        At(7, "merge", "--quiet", "-m", "merge", "hotfix");
        Tag("v3", 8);

        Told("v*", 0).ShouldBe(["v1 2h: 1h", "v2 5h: 4h", "v1.1 6h: 3h", "v3 8h: 7h"]);
    }

    [Fact]
    public void A_tag_that_HEAD_does_not_hold_is_none_and_neither_is_one_of_a_file()
    {
        Commit(1);
        _git.BranchTo("elsewhere");
        Commit(2);
        Tag("v2", 3);
        _git.Git("switch", "--quiet", "main");
        At(4, "tag", "-m", "a file", "v3", "HEAD:1.txt");

        Told("v*", 0).ShouldBeEmpty();
    }

    [Fact]
    public void On_a_branch_without_a_commit_nothing_was_deployed() => Repository.Deployments("v*", Start).Deployments.ShouldBeEmpty();

    [Fact]
    public void A_shallow_clone_says_that_it_does_not_know_all()
    {
        Commit(1);
        Tag("v1", 2);
        Commit(3);
        Tag("v2", 4);
        _git.Git("clone", "--quiet", "--depth=1", $"file://{_git.Root}", _git["../shallow"]);
        var worktree = Worktree.Find(Path.GetFullPath(_git["../shallow"]), _git.Environment);

        var log = new GitRepository(worktree, worktree.Git(_git.Environment)).Deployments("v*", Start);

        (log.IsShallow, Repository.Deployments("v*", Start).IsShallow).ShouldBe((true, false));
        log.Deployments.Select(one => one.Tags[0]).ShouldBe(["v2"]);
    }

    protected override void Commit(int hour)
    {
        _git.Write($"{hour}.txt", "text\n");
        _git.Git("add", "--all");
        At(hour, "commit", "--quiet", "-m", $"{hour}");
    }

    protected override void Tag(string name, int hour) => At(hour, "tag", "-m", name, name);

    private void At(int hour, params string[] arguments)
    {
        var environment = _git.Environment;
        environment["GIT_COMMITTER_DATE"] = Start.AddHours(hour).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        new GitProcess(_git.Root, environment).Run(arguments).OrFail();
    }
}
