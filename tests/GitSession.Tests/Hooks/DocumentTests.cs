using GitSession.Tests.Support;

namespace GitSession.Tests.Hooks;

/// <summary>Documents of ours on their way into a commit.</summary>
public sealed class DocumentTests : IDisposable
{
    private const string Damaged = "---\nformat: 1\nstarted_at: today\n---\n";
    private const string Warning = "warning: journal/a.md:3: expected a time such as 2026-11-20T09:15:04+01:00 for started_at\n";

    private readonly HookedRepository _repository = new("pre-commit");

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void A_damaged_document_is_said_in_one_line_and_git_goes_on()
    {
        var commit = _repository.Commit("journal/a.md", Damaged);

        (commit.Ok, commit.Error).ShouldBe((true, Warning));
        _repository.Fixture.Status().ShouldBeEmpty();
    }

    [Fact]
    public void Where_the_settings_say_so_it_is_refused_with_what_to_do()
    {
        _repository.Fixture.Write(".ai_context/config.yaml", "commit: { damaged: refuse }\n");
        var before = _repository.Head;

        var commit = _repository.Commit("journal/a.md", Damaged);

        commit.ExitCode.ShouldBe(1);
        commit.Error.ShouldBe(
            Warning.Replace("warning", "error", StringComparison.Ordinal)
            + "hint: mend journal/a.md in an editor, git add it and commit again; commit: { damaged: warn } in .ai_context/config.yaml lets it pass\n");
        _repository.Head.ShouldBe(before);
        _repository.Fixture.Status().ShouldBe("A  journal/a.md\n?? .ai_context/");
    }

    [Fact]
    public void What_is_staged_is_judged_and_not_what_lies_in_the_worktree()
    {
        _repository.Stage("journal/a.md", Damaged);
        _repository.Fixture.Write("journal/a.md", "# mended\n");

        var staged = _repository.Try("commit", "-m", "staged");
        var mended = _repository.Try("commit", "-am", "mended");

        (staged.Error, mended.Error).ShouldBe((Warning, ""));
    }

    [Fact]
    public void The_index_of_this_very_commit_is_judged_in_all_in_one_file_and_in_parts()
    {
        _repository.Commit("journal/a.md", "one\n\ntwo\n\nthree\n", "--no-verify");
        _repository.Stage("journal/b.md", Damaged);

        var other = _repository.Try("commit", "--allow-empty", "-m", "only another", "first.txt");
        _repository.Fixture.Write("journal/a.md", Damaged);
        var all = _repository.Try("commit", "-m", "one file", "journal/a.md");
        _repository.Fixture.Write("journal/a.md", "# mended\n");
        _repository.Environment["GIT_PAGER"] = "cat";
        var parts = _repository.Try("commit", "--patch", "-m", "nothing chosen");

        other.Error.ShouldBeEmpty();
        all.Error.ShouldBe(Warning);
        parts.Error.ShouldContain("journal/b.md:3");
        parts.Error.ShouldNotContain("journal/a.md:3");
    }

    [Fact]
    public void A_document_that_goes_or_that_another_commit_damaged_is_nobodys_concern_here()
    {
        _repository.Commit("journal/a.md", Damaged, "--no-verify");
        _repository.Commit("journal/b.md", Damaged, "--no-verify");
        _repository.Git("rm", "--quiet", "journal/a.md");

        _repository.Try("commit", "-m", "away with it").Error.ShouldBeEmpty();
    }

    [Fact]
    public void A_text_that_is_no_text_is_named_with_its_line()
    {
        File.WriteAllBytes(_repository.Fixture["journal.tmp"], [(byte)'a', (byte)'\n', 0xFF, 0xFE, (byte)'\n']);
        Directory.CreateDirectory(_repository.Fixture["journal"]);
        File.Move(_repository.Fixture["journal.tmp"], _repository.Fixture["journal/mit Leerzeichen ä.md"]);
        _repository.Git("add", "journal");

        _repository.Try("commit", "-m", "bytes").Error.ShouldBe("warning: journal/mit Leerzeichen ä.md:2: expected UTF-8 text\n");
    }
}
