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
    [InlineData(":")]
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

    [Theory]
    [InlineData("true")]
    [InlineData(":")]
    public void A_template_that_was_not_touched_makes_no_commit(string editor)
    {
        _repository.Environment["GIT_EDITOR"] = editor;
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

    [Theory]
    [InlineData("#123 fix")]
    [InlineData("fix\n\n# Why\n#123")]
    [InlineData("# Only a heading", "--cleanup=verbatim")]
    public void Without_an_editor_nothing_is_a_comment(string message, params string[] cleanup)
    {
        _repository.Stage("a.txt", "a\n");

        _repository.Git(["commit", "--quiet", .. cleanup, "-m", message]);

        _repository.Message.ShouldBe($"{message}\n\nSession: {_session}");
    }

    [Theory]
    [InlineData("-c", "commit.cleanup=strip", "commit", "-m", "#123 fix")]
    [InlineData("commit", "--cleanup=strip", "-m", "#123 fix")]
    [InlineData("-c", "core.commentChar=x", "commit", "--cleanup", "strip", "-m", "x")]
    public void Where_comments_are_stripped_all_the_same_one_makes_no_commit(params string[] commit)
    {
        _repository.Stage("a.txt", "a\n");

        _repository.Try(commit).Error.ShouldContain("empty commit message");
    }

    [Theory]
    [InlineData("--template", "sub/template")]
    [InlineData("-vtsub/template")]
    [InlineData("--templ=sub/template", "--no-verbose")]
    public void A_template_that_is_named_and_was_not_touched_makes_no_commit(params string[] named)
    {
        _repository.Fixture.Write("sub/template", "Subject of the change\n\n# why\n");
        _repository.Stage("a.txt", "a\n");

        var untouched = _repository.Try(["commit", .. named]);
        _repository.Environment["GIT_EDITOR"] = "sed -i '1s/$/: done/'";
        _repository.Git(["commit", .. named]);

        untouched.Error.ShouldContain("you did not edit the message");
        _repository.Message.ShouldBe($"Subject of the change: done\n\nSession: {_session}");
    }

    [Fact]
    public void A_template_is_found_from_where_git_was_typed()
    {
        _repository.Fixture.Write("sub/template", "Subject of the change\n");
        _repository.Stage("a.txt", "a\n");
        _repository.Directory = "sub";

        var untouched = _repository.Try("commit", "-t", "template");

        untouched.Error.ShouldContain("you did not edit the message");
    }

    [Theory]
    [InlineData("auto", "true")]
    [InlineData("x", "true")]
    [InlineData("auto", "sed -i '/^;/!d'", "--amend")]
    [InlineData("x", "sed -i /^x/!d", "--amend")]
    public void A_message_of_nothing_but_comments_makes_no_commit_whatever_begins_them(string comments, string editor, params string[] more)
    {
        _repository.Git("commit", "--quiet", "--allow-empty", "--cleanup=verbatim", "-m", "#123 fix");
        _repository.Environment["GIT_EDITOR"] = editor;
        _repository.Stage("a.txt", "a\n");

        var commit = _repository.Try(["-c", $"core.commentChar={comments}", "commit", .. more]);

        commit.Error.ShouldContain("empty commit message");
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("x")]
    public void Beside_comments_that_begin_in_another_way_a_message_gets_its_trailer(string comments)
    {
        _repository.Environment["GIT_EDITOR"] = "sed -i '1s/^/typed/'";
        _repository.Fixture.Write("template", "\n# kept\n");
        _repository.Stage("a.txt", "a\n");

        _repository.Git("-c", $"core.commentChar={comments}", "commit", "--verbose", "-t", "template");

        _repository.Message.ShouldBe($"typed\n# kept\n\nSession: {_session}");
    }

    [Fact]
    public void Where_it_is_not_known_how_git_was_called_what_an_editor_left_gets_no_trailer()
    {
        _repository.Fixture.Write("message", "typed\n");

        var answer = _repository.Fixture.Run("hook", "commit-msg", "message");

        answer.ShouldBe((0, "", ""));
        _repository.Fixture.Read("message").ShouldBe("typed\n");
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
