using GitSession.Sessions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Hooks;

/// <summary>What a push says about a session that it hands nothing over of.</summary>
public sealed class PushTests : IDisposable
{
    private const string Open = "the session \"Inbox\" is open with something in hand, and this push hands nothing of it over\n";

    private readonly HookedRepository _repository = new("pre-push");

    public PushTests()
    {
        _repository.Git("init", "--quiet", "--bare", "../remote.git");
        _repository.Git("remote", "add", "origin", "../remote.git");
    }

    private string Remote => _repository.Git("ls-remote", "origin", "refs/heads/main").Line;

    public void Dispose() => _repository.Dispose();

    [Fact, Trait("Requirement", "MEM-115")]
    public void An_open_session_is_named_in_one_line_and_the_push_goes_on()
    {
        _repository.Start();

        var push = _repository.Try("push", "--quiet", "origin", "main");

        (push.Ok, push.Error).ShouldBe((true, $"warning: {Open}"));
        Remote.ShouldStartWith(_repository.Head);
    }

    [Fact]
    public void Where_a_checkpoint_is_to_be_written_it_is_committed_and_the_next_push_has_it()
    {
        _repository.Fixture.Write(".ai_context/config.yaml", "handoff: { before_push: write }\n");
        var handoff = Paths.Handoff(_repository.Start().Id);
        _repository.Fixture.Write("staged.txt", "mine");
        _repository.Git("add", "staged.txt");

        var refused = _repository.Try("push", "--quiet", "origin", "main");
        var before = Remote;
        var pushed = _repository.Try("push", "--quiet", "origin", "main");

        (refused.Ok, before).ShouldBe((false, ""));
        refused.Error.ShouldStartWith($"error: a checkpoint of the open session was committed as {_repository.Head[..10]}, and this push does not have it\nhint: push again\n");
        (pushed.Ok, pushed.Error).ShouldBe((true, ""));
        _repository.Git("show", "--format=%s", "--name-only", "HEAD").Line.ShouldBe($"handoff: checkpoint of Inbox\n\n{handoff}");
        Remote.ShouldStartWith(_repository.Head);
        _repository.Git("diff", "--cached", "--name-only").Line.ShouldBe("staged.txt");
    }

    [Fact]
    public void A_checkpoint_that_says_less_than_the_session_is_written_again()
    {
        _repository.Fixture.Write(".ai_context/config.yaml", "handoff: { before_push: write }\n");
        _repository.Start();
        _repository.Try("push", "--quiet", "origin", "main");
        _repository.Fixture.Run("loop", "add", "Call back", "--why", "at noon").Code.ShouldBe(0);

        var refused = _repository.Try("push", "--quiet", "origin", "main");
        var pushed = _repository.Try("push", "--quiet", "origin", "main");

        (refused.Ok, pushed.Ok).ShouldBe((false, true));
    }

    [Fact]
    public void A_push_of_another_branch_asks_for_no_checkpoint_that_it_could_never_have()
    {
        _repository.Fixture.Write(".ai_context/config.yaml", "handoff: { before_push: write }\n");
        _repository.Git("branch", "other");
        _repository.Start();

        var push = _repository.Try("push", "--quiet", "origin", "other");

        (push.Ok, push.Error).ShouldBe((true, $"warning: {Open}"));
    }

    [Theory]
    [InlineData("--dry-run")]
    [InlineData("-fn")]
    public void A_push_that_only_tries_commits_no_checkpoint(string option)
    {
        _repository.Fixture.Write(".ai_context/config.yaml", "handoff: { before_push: write }\n");
        _repository.Start();
        var before = _repository.Head;

        var push = _repository.Try("push", "--quiet", option, "origin", "main");

        (push.Ok, push.Error, _repository.Head).ShouldBe((true, $"warning: {Open}", before));
    }

    [Fact]
    public void While_a_merge_waits_no_checkpoint_can_be_committed_and_the_push_says_so()
    {
        _repository.Fixture.Write(".ai_context/config.yaml", "handoff: { before_push: write }\n");
        _repository.Git("switch", "--quiet", "-c", "theirs");
        _repository.Commit("first.txt", "theirs\n");
        _repository.Git("switch", "--quiet", "main");
        _repository.Commit("first.txt", "ours\n");
        _repository.Start();
        _repository.Try("merge", "theirs").Ok.ShouldBeFalse();

        var push = _repository.Try("push", "--quiet", "origin", "main");

        (push.Ok, push.Error).ShouldBe((true, $"warning: {Open}"));
    }

    [Fact]
    public void A_checkpoint_that_cannot_be_signed_is_one_line_and_the_push_goes_on()
    {
        _repository.Fixture.Write(".ai_context/config.yaml", "handoff: { before_push: write }\n");
        _repository.Git("config", "commit.gpgSign", "true");
        _repository.Git("config", "gpg.program", "false");
        _repository.Start();

        var push = _repository.Try("push", "--quiet", "origin", "main");

        (push.Ok, push.Error).ShouldBe((true,
            "warning: no checkpoint of the open session was committed, and this push hands nothing of it over: git could not make the commit (error: gpg failed to sign the data)\n"));
    }

    [Fact]
    public void A_required_handoff_is_required_of_a_push_of_heads_branch_alone()
    {
        _repository.Fixture.Write(".ai_context/config.yaml", "handoff: { before_push: require }\n");
        _repository.Commit("a.txt", "a\n");
        _repository.Git("branch", "other");
        _repository.Start();

        var others = _repository.Try("push", "--quiet", "origin", "other", "HEAD~1:refs/heads/older");
        var head = _repository.Try("push", "--quiet", "origin", "HEAD:refs/heads/anything");

        (others.Ok, others.Error, head.Ok).ShouldBe((true, "", false));
    }

    [Fact]
    public void Where_a_handoff_is_required_the_push_is_refused_until_the_session_is_closed()
    {
        _repository.Fixture.Write(".ai_context/config.yaml", "handoff: { before_push: require }\n");
        _repository.Start();

        var refused = _repository.Try("push", "--quiet", "origin", "main");
        var before = Remote;
        _repository.Fixture.Run("close").Code.ShouldBe(0);
        var handedOver = _repository.Try("push", "--quiet", "origin", "main");

        refused.Ok.ShouldBeFalse();
        refused.Error.ShouldStartWith($"error: {Open}hint: git session close, then push again\n");
        before.ShouldBeEmpty();
        (handedOver.Ok, handedOver.Error).ShouldBe((true, ""));
    }

    [Fact]
    public void A_sync_pushes_the_checkpoint_that_was_written_before_its_push()
    {
        _repository.Git("push", "--quiet", "--set-upstream", "origin", "main");
        _repository.Fixture.Write(".ai_context/config.yaml", "handoff: { before_push: write }\n");
        _repository.Start();
        _repository.Commit("a.txt", "a\n");

        var sync = _repository.Fixture.Run("sync");

        (sync.Code, sync.Error).ShouldBe((0, ""));
        sync.Out.ShouldStartWith("pushed 2 commits to ");
        _repository.Git("log", "-1", "--format=%s").Line.ShouldBe("handoff: checkpoint of Inbox");
        Remote.ShouldStartWith(_repository.Head);
    }

    [Fact]
    public void A_sync_asks_for_a_handoff_only_where_one_is_required()
    {
        _repository.Git("push", "--quiet", "--set-upstream", "origin", "main");
        _repository.Start();
        _repository.Commit("a.txt", "a\n");
        var before = Remote;
        _repository.Fixture.Write(".ai_context/config.yaml", "handoff: { before_push: require }\n");

        var required = _repository.Fixture.Run("sync");
        var there = Remote;
        _repository.Fixture.Write(".ai_context/config.yaml", "handoff: { before_push: remind }\n");
        var reminded = _repository.Fixture.Run("sync");

        (required.Code, required.Error, there).ShouldBe((
            1, $"error: the push was refused: {Open.TrimEnd()}\nhint: git push says all of it; nothing was lost\n", before));
        (reminded.Code, reminded.Error).ShouldBe((0, "warning: the session \"Inbox\" is open, and what is not closed is not pushed\n"));
        Remote.ShouldStartWith(_repository.Head);
    }

    [Fact]
    public void Turned_off_it_says_nothing()
    {
        _repository.Fixture.Write(".ai_context/config.yaml", "handoff: { before_push: off }\n");
        _repository.Start();

        _repository.Try("push", "--quiet", "origin", "main").Error.ShouldBeEmpty();
    }

    [Fact]
    public void A_tag_and_a_deletion_are_nobodys_concern()
    {
        _repository.Git("push", "--quiet", "origin", "main", "main:old");
        _repository.Start();
        _repository.Git("tag", "v1");

        var tag = _repository.Try("push", "--quiet", "origin", "v1");
        var deletion = _repository.Try("push", "--quiet", "origin", "--delete", "old");

        (tag.Ok, tag.Error, deletion.Ok, deletion.Error).ShouldBe((true, "", true, ""));
    }

    [Fact, Trait("Requirement", "MEM-115")]
    public void An_entry_that_is_not_committed_or_not_in_the_push_is_named()
    {
        var session = Closed(commit: false);

        var uncommitted = _repository.Try("push", "--quiet", "origin", "main");
        _repository.Git("commit", "--quiet", "--allow-empty", "-m", "before the entry");
        _repository.Git("add", "journal", Paths.Handoffs);
        _repository.Git("commit", "--quiet", "-m", "the entry");
        var behind = _repository.Try("push", "--quiet", "origin", "HEAD~1:main");
        var whole = _repository.Try("push", "--quiet", "origin", "main");

        uncommitted.Error.ShouldBe($"warning: {Paths.Handoff(session)} is not committed (1 more), so that this push hands it to nobody\n");
        behind.Error.ShouldBe($"warning: HEAD has {Paths.Handoff(session)} (1 more), and this push does not\n");
        whole.Error.ShouldBeEmpty();
    }

    private string Closed(bool commit)
    {
        var (workspace, repository) = (_repository.Fixture.Workspace, _repository.Fixture.Repository);
        var session = _repository.Start();
        new CloseSession(workspace, repository, new FakeProcesses().Processes, Settings.Default, TimeProvider.System)
            .Run(new CloseRequest(null, Commit: commit), new Caller(new Lazy<Owner?>((Owner?)null), _ => true, session.Id));
        return session.Id;
    }
}
