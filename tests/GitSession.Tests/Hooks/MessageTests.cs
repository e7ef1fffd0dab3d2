using GitSession.Tests.Support;

namespace GitSession.Tests.Hooks;

/// <summary>Messages as people and editors leave them: a trailer must make no commit of one that was given up.</summary>
public sealed class MessageTests : IDisposable
{
    private readonly HookedRepository _repository = new("commit-msg");
    private readonly string _session;

    public MessageTests() => _session = _repository.Start().Id;

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("true")]
    [InlineData("printf 'Signed-off-by: somebody else' >")]
    public void A_message_that_is_left_empty_makes_no_commit(string editor)
    {
        _repository.Environment["GIT_EDITOR"] = editor;
        _repository.Stage("a.txt", "a\n");

        var commit = _repository.Try("commit");

        commit.Ok.ShouldBeFalse();
        commit.Error.ShouldContain("empty commit message");
    }

    [Fact]
    public void A_message_of_nothing_but_a_sign_off_makes_no_commit()
    {
        _repository.Stage("a.txt", "a\n");

        var commit = _repository.Try("commit", "--signoff", "-m", "");

        commit.Ok.ShouldBeFalse();
    }

    [Fact]
    public void A_template_that_was_not_touched_makes_no_commit()
    {
        _repository.Fixture.Write("template", "Subject of the change\n\n# why\n");
        _repository.Git("config", "commit.template", _repository.Fixture["template"]);
        _repository.Stage("a.txt", "a\n");

        var untouched = _repository.Try("commit");
        _repository.Environment["GIT_EDITOR"] = "sed -i '1s/$/: done/'";
        _repository.Git("commit");

        untouched.Error.ShouldContain("you did not edit the message");
        _repository.Message.ShouldBe($"Subject of the change: done\n\nSession: {_session}");
    }

    [Theory]
    [InlineData("core.commentChar=#")]
    [InlineData("core.commentChar=;")]
    public void Below_a_message_that_was_typed_stand_comments_and_the_diff_and_the_trailer_stands_above_them(string comments)
    {
        _repository.Environment["GIT_EDITOR"] = "sed -i '1s/^/typed/'";
        _repository.Stage("a.txt", "---\nSession: no\n");

        _repository.Git("-c", comments, "commit", "--verbose");

        _repository.Message.ShouldBe($"typed\n\nSession: {_session}");
    }

    [Fact]
    public void Where_a_comment_may_be_the_whole_message_nothing_is_added()
    {
        _repository.Commit("a.txt", "a\n").OrFail();
        _repository.Fixture.Write("first.txt", "more\n");

        _repository.Git("commit", "--all", "--quiet", "-m", "#123 fix");

        _repository.Message.ShouldBe("#123 fix");
    }

    [Theory]
    [InlineData("Über Größe")]
    [InlineData("- a list\n- of things")]
    [InlineData("first: line\n\n---\nbelow a rule")]
    public void A_message_of_any_kind_keeps_its_words(string message)
    {
        _repository.Stage("a.txt", "a\n");

        _repository.Git("commit", "--quiet", "-m", message);

        _repository.Message.ShouldBe($"{message}\n\nSession: {_session}");
    }

    [Fact]
    public void A_message_file_that_leads_elsewhere_is_not_written_through()
    {
        _repository.Fixture.Write("elsewhere", "a message\n");
        File.CreateSymbolicLink(_repository.Fixture["link"], "elsewhere");

        var answer = _repository.Fixture.Run("hook", "commit-msg", "link");

        answer.ShouldBe((0, "", "warning: no trailer Session: the message is in no regular file\n"));
        _repository.Fixture.Read("elsewhere").ShouldBe("a message\n");
    }
}
