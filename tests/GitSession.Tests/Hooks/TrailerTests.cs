using GitSession.Tests.Support;

namespace GitSession.Tests.Hooks;

/// <summary>Commits of every kind, and the trailer that tells which session made them.</summary>
public sealed class TrailerTests : IDisposable
{
    private readonly HookedRepository _repository = new("commit-msg");

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void A_commit_in_a_session_names_it()
    {
        var session = _repository.Start();

        var commit = _repository.Commit("a.txt", "a\n");

        _repository.Message.ShouldBe($"add a.txt\n\nSession: {session.Id}");
        commit.Error.ShouldBeEmpty();
    }

    [Fact]
    public void An_ordinary_commit_costs_no_child_of_git()
    {
        var session = _repository.Start();
        var trace = Path.Combine(_repository.Fixture.Place, "trace");
        _repository.Stage("a.txt", "a\n");

        _repository.Environment["GIT_TRACE"] = trace;
        _repository.Git("commit", "--quiet", "-m", "add a.txt");
        _repository.Environment.Remove("GIT_TRACE");

        File.ReadAllLines(trace).Select(line => line.Split("trace: built-in: git ")).Where(parts => parts.Length > 1).Select(parts => parts[1].Split(' ')[0])
            .Except(["commit", "maintenance", "gc"], StringComparer.Ordinal).ShouldBeEmpty();
        _repository.Sessions.ShouldBe(session.Id);
    }

    [Fact]
    public void Without_a_session_a_message_is_left_alone()
    {
        var commit = _repository.Commit("a.txt", "a\n");

        _repository.Message.ShouldBe("add a.txt");
        commit.Error.ShouldBeEmpty();
    }

    [Fact]
    public void A_trailer_joins_those_that_are_there()
    {
        var session = _repository.Start();

        _repository.Commit("a.txt", "a\n", "--trailer", "Reviewed-by: A <a@example.org>", "--signoff");

        _repository.Message.ShouldBe($"add a.txt\n\nSigned-off-by: Robbie <robbie@example.org>\nReviewed-by: A <a@example.org>\nSession: {session.Id}");
    }

    [Theory]
    [InlineData("Session-Id: 7")]
    [InlineData("S: x")]
    public void A_trailer_whose_name_only_begins_alike_is_another(string trailer)
    {
        var session = _repository.Start();

        _repository.Commit("a.txt", "a\n", "-m", trailer);

        _repository.Message.ShouldBe($"add a.txt\n\n{trailer}\nSession: {session.Id}");
    }

    [Fact]
    public void Behind_a_comment_that_git_takes_out_the_trailer_joins_those_above_it()
    {
        var session = _repository.Start();

        _repository.Stage("a.txt", "a\n");
        _repository.Git("commit", "--quiet", "--cleanup=strip", "-m", "add a.txt\n\nSigned-off-by: A <a@example.org>\n\n# Conflicts:\n#\ta.txt");

        _repository.Message.ShouldBe($"add a.txt\n\nSigned-off-by: A <a@example.org>\nSession: {session.Id}");
    }

    [Fact]
    public void An_amended_commit_keeps_the_session_that_it_has()
    {
        var first = _repository.Start();
        _repository.Commit("a.txt", "a\n");
        File.Delete(_repository.Fixture[$".ai_context/session/{first.Id}.yaml"]);
        _repository.Start("Another");

        _repository.Git("commit", "--quiet", "--amend", "--no-edit");

        _repository.Sessions.ShouldBe(first.Id);
    }

    [Fact]
    public void A_commit_of_one_file_or_of_all_names_the_session_and_leaves_the_rest_as_it_was()
    {
        var session = _repository.Start();
        _repository.Stage("staged.txt", "staged\n");
        _repository.Fixture.Write("first.txt", "changed\n");

        _repository.Git("commit", "--quiet", "-m", "one", "first.txt");
        var (one, left) = (_repository.Sessions, _repository.Fixture.Status());
        _repository.Fixture.Write("first.txt", "again\n");
        _repository.Git("commit", "--quiet", "-am", "all");

        (one, _repository.Sessions).ShouldBe((session.Id, session.Id));
        left.ShouldBe("A  staged.txt");
        _repository.Fixture.Status().ShouldBeEmpty();
    }

    [Fact]
    public void A_stash_comes_and_goes_as_it_was()
    {
        _repository.Start();
        _repository.Fixture.Write("first.txt", "changed\n");

        var stash = _repository.Git("stash", "--quiet");
        var message = _repository.Git("log", "-1", "--format=%B", "stash@{0}").Line;
        var pop = _repository.Git("stash", "pop", "--quiet");

        (stash.Error, pop.Error, _repository.Fixture.Status()).ShouldBe(("", "", " M first.txt"));
        message.ShouldNotContain("Session:");
    }

    [Fact]
    public void With_no_verify_git_asks_nobody()
    {
        _repository.Start();

        _repository.Commit("a.txt", "a\n", "--no-verify");

        _repository.Message.ShouldBe("add a.txt");
    }

    [Fact]
    public void A_merge_names_the_session_below_its_subject()
    {
        var session = _repository.Start();
        Diverge("theirs.txt", "theirs\n", "ours.txt", "ours\n");

        _repository.Git("merge", "--quiet", "theirs");

        _repository.Message.ShouldBe($"Merge branch 'theirs'\n\nSession: {session.Id}");
    }

    [Fact]
    public void A_merge_that_was_concluded_by_hand_names_the_session_too()
    {
        var session = _repository.Start();
        Diverge("first.txt", "theirs\n", "first.txt", "ours\n");
        _repository.Try("merge", "theirs").Ok.ShouldBeFalse();

        _repository.Stage("first.txt", "both\n");
        _repository.Git("commit", "--quiet", "--no-edit");

        _repository.Sessions.ShouldBe(session.Id);
        _repository.Message.ShouldStartWith("Merge branch 'theirs'\n\n");
    }

    [Fact]
    public void A_squash_that_is_committed_names_the_session_once()
    {
        var session = _repository.Start();
        _repository.Git("switch", "--quiet", "-c", "theirs");
        _repository.Commit("theirs.txt", "theirs\n");
        _repository.Git("switch", "--quiet", "main");
        _repository.Git("merge", "--quiet", "--squash", "theirs");

        _repository.Git("commit", "--quiet", "--no-edit");

        _repository.Message.TrimEnd().ShouldEndWith($"Session: {session.Id}");
        _repository.Sessions.ShouldBe(session.Id);
    }

    [Fact]
    public void Rebase_reword_cherry_pick_and_revert_add_no_session_of_their_own()
    {
        _repository.Start();
        Diverge("theirs.txt", "theirs\n", "ours.txt", "ours\n");
        _repository.Environment["GIT_SEQUENCE_EDITOR"] = "sed -i s/^pick/reword/";
        _repository.Environment["GIT_EDITOR"] = "sed -i 1s/^/reworded:/";

        _repository.Git("rebase", "--quiet", "-i", "theirs");
        var reworded = _repository.Message;
        _repository.Git("cherry-pick", "theirs", "--allow-empty", "--keep-redundant-commits");
        var picked = _repository.Message;
        _repository.Git("revert", "--no-edit", "HEAD~1");

        (reworded, picked).ShouldBe(("reworded:add ours.txt", "add theirs.txt"));
        _repository.Sessions.ShouldBeEmpty();
        _repository.Fixture.Status().ShouldBeEmpty();
    }

    [Fact]
    public void A_new_commit_by_hand_while_a_rebase_stands_still_names_the_session_and_an_amended_one_does_not()
    {
        var session = _repository.Start();
        Diverge("theirs.txt", "theirs\n", "ours.txt", "ours\n");
        _repository.Environment["GIT_SEQUENCE_EDITOR"] = "sed -i s/^pick/edit/";
        _repository.Git("rebase", "--quiet", "-i", "theirs");

        _repository.Git("commit", "--quiet", "--amend", "-m", "amended");
        var amended = _repository.Sessions;
        _repository.Commit("new.txt", "new\n").OrFail();
        var made = _repository.Sessions;
        _repository.Git("rebase", "--continue");

        (amended, made).ShouldBe(("", session.Id));
        _repository.Message.ShouldStartWith("add new.txt\n");
    }

    [Fact]
    public void A_pick_of_a_rebase_that_was_concluded_by_hand_names_no_session()
    {
        _repository.Start();
        Diverge("first.txt", "theirs\n", "first.txt", "ours\n");
        _repository.Try("rebase", "theirs").Ok.ShouldBeFalse();

        _repository.Stage("first.txt", "both\n");
        _repository.Git("commit", "--quiet", "-m", "concluded");

        _repository.Message.ShouldBe("concluded");
    }

    // Both sides commit without the hook, as before there was one.
    private void Diverge(string theirFile, string theirs, string ourFile, string ours)
    {
        _repository.Git("switch", "--quiet", "-c", "theirs");
        _repository.Commit(theirFile, theirs, "--no-verify");
        _repository.Git("switch", "--quiet", "main");
        _repository.Commit(ourFile, ours, "--no-verify");
    }
}
