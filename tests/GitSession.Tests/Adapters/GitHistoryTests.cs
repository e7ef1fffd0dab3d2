using System.Collections.Immutable;
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
    public void Commits_below_a_directory_are_listed_with_what_each_wrote_and_took_away()
    {
        _git.MakeACommit("journal/one.md");
        _git.MakeACommit("journal/ü two.md");
        _git.Git("revert", "--no-edit", "HEAD");
        _git.MakeACommit("other.txt");
        _git.Write("journal/one.md", "changed\n");
        _git.Git("commit", "--quiet", "--all", "-m", "changed");

        var log = LogOf("journal", DateTimeOffset.UnixEpoch, most: 3);

        log.Select(Told).ShouldBe(["+journal/one.md", "-journal/ü two.md", "+journal/ü two.md"]);
        log[0].By.ShouldBe(new DocumentAuthor(_git.Git("rev-parse", "HEAD"), "Robbie", "robbie@example.org"));
        log[0].Parents.ShouldBe([log[1].By.Commit]);
        LogOf("journal", since: null, most: 3).Length.ShouldBe(1);
        LogOf("journal", DateTimeOffset.MaxValue.AddDays(-2), most: 3).ShouldBeEmpty();
    }

    [Fact]
    public void A_merge_takes_away_what_one_of_its_sides_had_and_writes_what_it_has_otherwise_than_all()
    {
        _git.MakeACommit("journal/one.md");
        _git.BranchTo("side");
        _git.MakeACommit("journal/two.md");
        _git.Git("switch", "--quiet", "main");
        _git.MakeACommit("journal/three.md");
        _git.Git("merge", "--quiet", "--strategy=ours", "--no-edit", "side");

        _git.Git("config", "log.diffMerges", "off");

        var log = LogOf("journal", DateTimeOffset.UnixEpoch, most: 9);

        _git.Git("switch", "--quiet", "--create", "again", "side");
        _git.Git("merge", "--quiet", "--no-commit", "main~1");
        _git.Write("journal/one.md", "otherwise\n");
        _git.Git("commit", "--quiet", "--all", "-m", "merge");
        var evil = LogOf("journal", DateTimeOffset.UnixEpoch, most: 1);

        evil.Select(Told).ShouldBe(["+journal/one.md"]);
        Told(log[0]).ShouldBe("-journal/two.md");
        log[0].Parents.ShouldBe(log.Skip(1).Take(2).Select(commit => commit.By.Commit), ignoreOrder: true);
    }

    [Fact]
    public void The_first_commit_of_all_wrote_what_it_has_and_who_only_moved_a_document_wrote_nothing()
    {
        var unborn = LogOf("journal", since: null, most: 1);
        _git.Git("switch", "--quiet", "--orphan", "alone");
        _git.MakeACommit("journal/2026-01-14-a-k3f2.md");
        var first = LogOf("journal", since: null, most: 1);
        Directory.CreateDirectory(_git["journal/2026"]);
        _git.Git("mv", "journal/2026-01-14-a-k3f2.md", "journal/2026/2026-01-14-a-k3f2.md");
        _git.Git("commit", "--quiet", "-m", "moved");

        var moved = LogOf("journal", since: null, most: 1);

        unborn.ShouldBeEmpty();
        first.Select(Told).ShouldBe(["+journal/2026-01-14-a-k3f2.md"]);
        first[0].Parents.ShouldBeEmpty();
        moved.Select(Told).ShouldBe(["-journal/2026-01-14-a-k3f2.md"]);
    }

    [Fact]
    public void Of_the_commits_below_a_directory_no_more_are_heard_than_are_enough_and_each_is_whole()
    {
        _git.MakeACommit();
        foreach (var round in Enumerable.Range(0, 8))
        {
            _git.BranchTo($"side{round}");
            _git.MakeACommit($"journal/side{round}.md");
            _git.Git("switch", "--quiet", "main");
            _git.MakeACommit($"journal/main{round}.md");
            _git.Git("merge", "--quiet", "--no-edit", $"side{round}");
        }
        var all = LogOf("journal", DateTimeOffset.UnixEpoch, most: 20);

        var parts = Enumerable.Range(1, 19).Select(count =>
        {
            var seen = new List<IReadOnlyList<DirectoryCommit>>();
            var heard = _git.Repository.AskLogOf("journal", "HEAD", DateTimeOffset.UnixEpoch, 20)(soFar =>
            {
                seen.Add(soFar);
                return soFar.Count >= count;
            }).ShouldNotBeNull();
            return (Count: count, Heard: heard, Seen: seen);
        }).ToList();

        all.Length.ShouldBe(20);
        parts.ShouldAllBe(part => part.Heard.Length >= part.Count && part.Heard.Select(Line).SequenceEqual(all.Take(part.Heard.Length).Select(Line)));
        parts.SelectMany(part => part.Seen).ShouldAllBe(seen => seen.Select(Line).SequenceEqual(all.Take(seen.Count).Select(Line)));
    }

    private static string Line(DirectoryCommit commit) => $"{commit.By.Commit} {string.Join(' ', commit.Parents)} {Told(commit)} {string.Join(' ', commit.Added)}";

    private ImmutableArray<DirectoryCommit> LogOf(string below, DateTimeOffset? since, int most) => _git.Repository.AskLogOf(below, "HEAD", since, most)(_ => false) ?? [];

    private static string Told(DirectoryCommit commit) => string.Join(' ', [.. commit.Written.Select(path => "+" + path), .. commit.Removed.Select(path => "-" + path)]);

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
