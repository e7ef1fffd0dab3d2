using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Adapters;

public sealed class GitHistoryTests : IDisposable
{
    private readonly GitFixture _git = new();

    public void Dispose() => _git.Dispose();

    [Fact]
    public void Commits_since_one_that_is_gone_cannot_be_known()
    {
        _git.MakeACommit();

        var commits = _git.Repository.CommitsSince("c0ffee0000000000000000000000000000000000", "main");

        commits.ShouldBeNull();
    }

    [Fact]
    public void Neither_can_those_since_one_that_a_rewrite_left_behind()
    {
        _git.MakeACommit();
        var start = _git.Git("rev-parse", "HEAD");
        _git.Git("commit", "--quiet", "--amend", "-m", "rewritten");

        _git.Repository.CommitsSince(start, "main").ShouldBeNull();
    }

    [Fact]
    public void What_the_last_commit_did_below_a_directory_is_told_until_another_one_comes()
    {
        _git.MakeACommit("journal/one.md");
        _git.MakeACommit("journal/two.md");
        var before = _git.Repository.LastChange("journal");
        _git.Git("revert", "--no-edit", "HEAD");
        _git.MakeACommit("other.txt");
        var reverted = _git.Repository.LastChange("journal");
        _git.Write("journal/one.md", "changed\n");
        _git.Git("commit", "--quiet", "--all", "-m", "changed");
        var changed = _git.Repository.LastChange("journal");
        _git.MakeACommit("journal/ü three.md");

        var after = _git.Repository.LastChange("journal");

        (Told(before), Told(reverted), Told(changed), Told(after)).ShouldBe(("journal/two.md, without ", ", without journal/two.md", "journal/one.md, without ", "journal/ü three.md, without "));
        before.By.ShouldBe(new DocumentAuthor(_git.Git("rev-parse", "HEAD~4"), "Robbie", "robbie@example.org"));
    }

    [Fact]
    public void A_last_change_without_one_before_it_and_a_document_that_was_only_moved_tell_no_author()
    {
        var unborn = _git.Repository.LastChange("journal");
        _git.MakeACommit("journal/2026-01-14-a-k3f2.md");
        var first = _git.Repository.LastChange("journal");
        Directory.CreateDirectory(_git["journal/2026"]);
        _git.Git("mv", "journal/2026-01-14-a-k3f2.md", "journal/2026/2026-01-14-a-k3f2.md");
        _git.Git("commit", "--quiet", "-m", "moved");

        var moved = _git.Repository.LastChange("journal");

        (unborn, first).ShouldBe((LastChange.Nothing, LastChange.Nothing));
        Told(moved).ShouldBe(", without journal/2026-01-14-a-k3f2.md");
    }

    private static string Told(LastChange change) => $"{string.Join(' ', change.Written)}, without {string.Join(' ', change.Removed)}";

    [Fact]
    public void Trailers_are_told_with_the_commit_and_the_time_at_which_it_was_written()
    {
        Commit("one\n\nProgress: no trailer, because text follows\n\nbody", 1);
        Commit("two\n\nbody\n\nProgress: a b\nOther: c\nprogress: d\n  e", 2);
        Commit("Progress: no trailer, because it is the subject", 3);

        var trailers = _git.Repository.Trailers("Progress", since: null, most: 10).ShouldNotBeNull();

        var commit = _git.Git("rev-parse", "HEAD~1");
        trailers.ShouldBe([new CommitTrailer(commit, Hour(2), "a b"), new CommitTrailer(commit, Hour(2), "d e")]);
    }

    [Fact]
    public void Trailers_come_oldest_first_from_both_sides_of_a_merge_and_from_no_more_commits_than_asked()
    {
        Commit("one\n\nProgress: 1", 1);
        _git.BranchTo("other");
        Commit("two\n\nProgress: 2", 2);
        _git.Git("switch", "--quiet", "main");
        Commit("three\n\nProgress: 3", 3);
        _git.Git("merge", "--quiet", "-m", "four\n\nProgress: 4", "other");

        Values(null, 10)[0].ShouldBe("1");
        Values(null, 10).Order().ShouldBe(["1", "2", "3", "4"]);
        Values(null, 10)[^1].ShouldBe("4");
        Values("other", 10).ShouldBe(["3", "4"]);
        Values(null, 1).ShouldBe(["4"]);

        List<string> Values(string? since, int most) => [.. _git.Repository.Trailers("Progress", since, most).ShouldNotBeNull().Select(trailer => trailer.Value)];
    }

    [Fact]
    public void Trailers_of_commits_that_are_not_there_cannot_be_known()
    {
        _git.Repository.Trailers("Progress", since: null, most: 10).ShouldBeNull();
        _git.MakeACommit();

        _git.Repository.Trailers("Progress", since: "c0ffee0000000000000000000000000000000000", most: 10).ShouldBeNull();
    }

    [Fact]
    public void The_changes_of_a_document_are_told_from_both_sides_of_a_merge_although_one_side_was_given_up()
    {
        _git.MakeACommit("doc.md");
        var first = _git.Git("rev-parse", "HEAD");
        _git.BranchTo("other");
        _git.Write("doc.md", "theirs\n");
        _git.Git("commit", "--quiet", "-am", "theirs");
        _git.MakeACommit();
        _git.Git("switch", "--quiet", "main");
        _git.MakeACommit();
        _git.Git("merge", "--quiet", "--no-edit", "-s", "ours", "other");

        var changes = _git.Repository.ChangesOf("doc.md", since: null, most: 10);

        changes.Select(change => change.Commit).ShouldContain(_git.Git("rev-parse", "other~1"));
        changes.Single(change => change.Parents is []).ShouldSatisfyAllConditions(change => change.Commit.ShouldBe(first), change => change.At.ShouldBe(Hour(0)), change => change.Author.ShouldBe("Robbie"));
        _git.Repository.ChangesOf("doc.md", since: null, most: 1).Length.ShouldBe(1);
        _git.Repository.ChangesOf("nothing.md", since: null, most: 10).ShouldBeEmpty();
    }

    [Fact]
    public void A_change_says_who_wrote_it_whatever_stands_in_the_name()
    {
        _git.Write("doc.md", "one\n");
        _git.Git("add", ".");
        _git.Git("commit", "--quiet", "-m", "one", "--author", "Ana  María 1700000000 Núñez <ana@example.org>");

        _git.Repository.ChangesOf("doc.md", since: null, most: 1).ShouldHaveSingleItem().Author.ShouldBe("Ana  María 1700000000 Núñez");
    }

    [Fact]
    public void The_changes_after_a_commit_are_those_that_stand_on_it()
    {
        _git.MakeACommit("doc.md");
        _git.BranchTo("other");
        _git.Write("doc.md", "theirs\n");
        _git.Git("commit", "--quiet", "-am", "theirs");
        _git.Git("switch", "--quiet", "main");
        _git.MakeACommit();
        var ours = _git.Git("rev-parse", "HEAD");
        _git.Git("merge", "--quiet", "--no-edit", "other");
        _git.Write("doc.md", "later\n");
        _git.Git("commit", "--quiet", "-am", "later");

        var changes = _git.Repository.ChangesOf("doc.md", since: ours, most: 10).Select(change => change.Commit).ToList();

        changes[0].ShouldBe(_git.Git("rev-parse", "HEAD"));
        changes.ShouldNotContain(_git.Git("rev-parse", "other"));
        _git.Repository.ChangesOf("doc.md", since: "HEAD", most: 10).ShouldBeEmpty();
    }

    private static DateTimeOffset Hour(int hour) => new DateTimeOffset(2026, 11, 20, 9, 15, 4, TimeSpan.FromHours(1)).AddHours(hour);

    private void Commit(string message, int hour) =>
        _git.Git("commit", "--quiet", "--allow-empty", "-m", message, "--date", Hour(hour).ToString("yyyy-MM-dd'T'HH:mm:sszzz"));
}
