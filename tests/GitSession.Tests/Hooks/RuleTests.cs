using GitSession.Tests.Support;

namespace GitSession.Tests.Hooks;

/// <summary>Rules on the way of a commit, and the ways past them that a person has.</summary>
public sealed class RuleTests : IDisposable
{
    private readonly HookedRepository _repository = new("pre-commit", "commit-msg");

    public void Dispose() => _repository.Dispose();

    [Fact, Trait("Requirement", "SES-01")]
    public void A_forbidden_term_is_refused_with_the_rule_the_file_the_line_and_the_way_on()
    {
        Rule("inst_007_no-promises", "enforcement: refuse\nparameters: { forbidden_terms: [guarantee] }");
        _repository.Commit("docs/über uns.md", "one\nguarantee\n", "--no-verify");

        var commit = _repository.Commit("docs/über uns.md", "one\nguarantee\nthree\nwe guarantee\n");

        commit.ExitCode.ShouldBe(1);
        commit.Error.ShouldBe(
            "error: docs/über uns.md:4: rule inst_007_no-promises forbids \"guarantee\"\n"
            + "hint: change line 4 of docs/über uns.md, git add it and commit again; the rule stands in .ai_context/rules/inst_007_no-promises.md\n");
    }

    [Fact]
    public void A_rule_that_warns_says_one_line_and_one_that_records_says_nothing()
    {
        Rule("inst_001_a", "enforcement: warn\nparameters: { forbidden_terms: [one] }");
        Rule("inst_002_b", "enforcement: record\nparameters: { forbidden_terms: [two] }");

        var commit = _repository.Commit("a.txt", "one\ntwo\n");

        (commit.Ok, commit.Error).ShouldBe((true, "warning: a.txt:1: rule inst_001_a forbids \"one\"\n"));
    }

    [Fact]
    public void A_file_that_moves_adds_no_line_and_is_touched_in_both_places()
    {
        _repository.Commit("old/a.txt", "never\nbut\nthis\nis\nlong\n", "--no-verify");
        Rule("inst_001_a", "enforcement: warn\nparameters: { forbidden_terms: [never] }");
        Rule("inst_002_b", "enforcement: warn\nparameters: { paths: [old/], requires: human_approval }");
        Directory.CreateDirectory(_repository.Fixture["new"]);
        _repository.Git("mv", "old/a.txt", "new/b.txt");
        _repository.Stage("new/b.txt", "never\nbut\nthis\nis\nlong\nand never\n");

        _repository.Try("commit", "-m", "move").Error.ShouldBe(
            "warning: new/b.txt:6: rule inst_001_a forbids \"never\"\nwarning: old/a.txt: rule inst_002_b wants a person to approve a change of this file\n");
    }

    [Fact]
    public void A_rule_that_cannot_be_read_is_said_and_the_others_hold()
    {
        Rule("inst_001_bad", "enforcement: NONE");
        Rule("inst_002_good", "enforcement: refuse\nparameters: { max_files: 1 }");
        _repository.Stage("b.txt", "b\n");

        var commit = _repository.Commit("a.txt", "a\n");

        commit.ExitCode.ShouldBe(1);
        commit.Error.ShouldBe(
            "warning: .ai_context/rules/inst_001_bad.md:2: expected one of record, warn, refuse for enforcement\n"
            + "error: rule inst_002_good allows a commit to touch 1 file, and this one touches 2\n"
            + "hint: commit in smaller parts with git commit <file>…; the rule stands in .ai_context/rules/inst_002_good.md\n");
    }

    [Fact]
    public void What_wants_an_approval_is_refused_until_somebody_gives_one_in_the_message()
    {
        Rule("inst_003_db", "enforcement: refuse\nparameters: { paths: [db/], requires: human_approval }");

        var refused = _repository.Commit("db/schema.sql", "create\n");
        var approved = _repository.Try("commit", "-m", "change the schema", "--trailer", "Approved-By: Robbie <robbie@example.org>");

        refused.ExitCode.ShouldBe(1);
        refused.Error.ShouldBe(
            "error: db/schema.sql: rule inst_003_db wants a person to approve a change of this file\n"
            + "hint: a person approves with git commit --trailer \"Approved-By: NAME <EMAIL>\", or with a decision in .ai_context/decisions that says approves: inst_003_db\n");
        (approved.Ok, approved.Error).ShouldBe((true, ""));
    }

    [Fact]
    public void A_decision_approves_when_the_commit_has_it_and_not_when_it_only_lies_there()
    {
        Rule("inst_003_db", "enforcement: refuse\nparameters: { paths: [db/], requires: human_approval }");
        _repository.Fixture.Write(".ai_context/decisions/schema.md", "---\napproves: [inst_003_db]\n---\nWe change it.\n");

        var lyingThere = _repository.Commit("db/schema.sql", "create\n");
        _repository.Git("add", ".ai_context/decisions");
        var recorded = _repository.Try("commit", "-m", "change the schema");

        (lyingThere.ExitCode, recorded.Ok).ShouldBe((1, true));
    }

    [Fact]
    public void A_merge_is_judged_for_what_it_changes_itself()
    {
        Rule("inst_001_a", "enforcement: refuse\nparameters: { forbidden_terms: [never] }");
        _repository.Git("switch", "--quiet", "-c", "theirs");
        _repository.Commit("theirs.txt", "never\n", "--no-verify");
        _repository.Commit("first.txt", "theirs\n", "--no-verify");
        _repository.Git("switch", "--quiet", "main");
        _repository.Commit("first.txt", "ours\n", "--no-verify");
        _repository.Try("merge", "theirs");

        _repository.Stage("first.txt", "ours and never\n");
        var refused = _repository.Try("commit", "--no-edit");
        _repository.Stage("first.txt", "ours and theirs\n");
        var merged = _repository.Try("commit", "--no-edit");

        refused.Error.ShouldStartWith("error: first.txt:1: rule inst_001_a forbids \"never\"\n");
        (merged.Ok, merged.Error).ShouldBe((true, ""));
    }

    [Fact]
    public void A_merge_that_needs_nobody_needs_no_approval_of_what_was_committed_before()
    {
        Rule("inst_003_db", "enforcement: refuse\nparameters: { paths: [db/], requires: human_approval }");
        _repository.Git("switch", "--quiet", "-c", "theirs");
        _repository.Commit("db/schema.sql", "create\n", "--no-verify");
        _repository.Git("switch", "--quiet", "main");
        _repository.Commit("a.txt", "a\n");

        var merged = _repository.Try("merge", "--quiet", "theirs");

        (merged.Ok, merged.Error).ShouldBe((true, ""));
    }

    [Fact]
    public void What_is_committed_by_hand_while_a_rebase_stands_still_is_judged_and_what_the_rebase_commits_is_not()
    {
        _repository.Commit("a.txt", "never\n", "--no-verify");
        _repository.Commit("b.txt", "b\n", "--no-verify");
        Rule("inst_001_a", "enforcement: refuse\nparameters: { forbidden_terms: [never] }");
        _repository.Environment["GIT_SEQUENCE_EDITOR"] = "sed -i '1s/^pick/reword/;2s/^pick/edit/'";
        _repository.Environment["GIT_EDITOR"] = "sed -i 1s/^/reworded:/";

        var rebase = _repository.Try("rebase", "--quiet", "-i", "HEAD~2");
        var byHand = _repository.Commit("c.txt", "never\n");

        rebase.Ok.ShouldBeTrue(rebase.Error);
        _repository.Git("log", "-1", "--format=%s", "HEAD~1").Line.ShouldBe("reworded:add a.txt");
        byHand.Error.ShouldStartWith("error: c.txt:1: rule inst_001_a forbids \"never\"\n");
    }

    [Fact]
    public void Large_and_binary_files_links_and_submodules_are_no_lines()
    {
        Rule("inst_001_a", "enforcement: refuse\nparameters: { forbidden_terms: [never] }");
        _repository.Stage("binary", "never\0never\n");
        _repository.Stage("large", string.Concat(Enumerable.Repeat("never\0", 200_000)));
        File.CreateSymbolicLink(_repository.Fixture["link"], "never");
        _repository.Git("add", "link");
        _repository.Git("update-index", "--add", "--cacheinfo", $"160000,{_repository.Head},module");
        _repository.Stage("z.txt", "+++ b/x\n@@ -1 +1 @@\nnever\n");

        var commit = _repository.Try("commit", "-m", "all kinds");

        commit.Error.ShouldBe(
            "error: z.txt:3: rule inst_001_a forbids \"never\"\n"
            + "hint: change line 3 of z.txt, git add it and commit again; the rule stands in .ai_context/rules/inst_001_a.md\n");
    }

    [Theory]
    [InlineData(200_000, "")]
    [InlineData(1, "hidden.txt -diff\n")]
    public void A_text_whose_lines_git_does_not_show_is_named_in_one_line(int lines, string attributes)
    {
        Rule("inst_001_a", "enforcement: refuse\nparameters: { forbidden_terms: [never] }");
        _repository.Commit("gone.bin", "\0", "--no-verify");
        _repository.Git("rm", "--quiet", "gone.bin");
        _repository.Fixture.Write(".git/info/attributes", attributes);

        var commit = _repository.Commit("hidden.txt", string.Concat(Enumerable.Repeat("never\n", lines)));

        (commit.Ok, commit.Error).ShouldBe((true, "warning: hidden.txt is too large or kept out of diffs, and none of its lines was held against the rules\n"));
    }

    [Fact]
    public void A_rule_that_forbids_no_term_there_minds_no_large_file()
    {
        Rule("inst_001_a", "enforcement: refuse\nparameters: { forbidden_terms: [never], paths: [docs/] }");
        _repository.Fixture.Write(".git/info/attributes", "hidden.txt -diff\n");

        _repository.Commit("hidden.txt", "never\n").Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_approval_that_is_amended_away_is_missed(bool first)
    {
        if (first)
            _repository.Git("switch", "--quiet", "--orphan", "new");
        _repository.Commit("db/schema.sql", "create\n", "--trailer", "Approved-By: Robbie <robbie@example.org>");
        Rule("inst_003_db", "enforcement: refuse\nparameters: { paths: [db/], requires: human_approval }");

        var kept = _repository.Try("commit", "--amend", "--no-edit");
        var reworded = _repository.Try("commit", "--amend", "-m", "no approval");

        (kept.Ok, kept.Error).ShouldBe((true, ""));
        reworded.Error.ShouldStartWith("error: db/schema.sql: rule inst_003_db wants a person to approve a change of this file\n");
    }

    [Fact]
    public void An_amended_merge_is_judged_for_what_it_changes_itself()
    {
        _repository.Git("switch", "--quiet", "-c", "theirs");
        _repository.Commit("db/schema.sql", "create\n", "--no-verify");
        _repository.Git("switch", "--quiet", "main");
        _repository.Commit("a.txt", "a\n");
        _repository.Git("merge", "--quiet", "theirs");
        Rule("inst_003_db", "enforcement: refuse\nparameters: { paths: [db/], requires: human_approval }");

        var reworded = _repository.Try("commit", "--amend", "-m", "merge theirs");

        (reworded.Ok, reworded.Error.Contains("error", StringComparison.Ordinal)).ShouldBe((true, false));
    }

    [Fact]
    public void Where_a_shallow_clone_cut_off_what_an_amended_commit_changed_only_what_is_added_is_judged()
    {
        _repository.Commit("db/schema.sql", "create\n");
        File.WriteAllText(_repository.Fixture[".git/shallow"], _repository.Head + "\n");
        Rule("inst_003_db", "enforcement: refuse\nparameters: { paths: [db/], requires: human_approval }");

        var reworded = _repository.Try("commit", "--amend", "-m", "no approval");

        (reworded.Ok, reworded.Error).ShouldBe((true, ""));
    }

    private void Rule(string id, string frontMatter) => _repository.Fixture.Write($".ai_context/rules/{id}.md", $"---\n{frontMatter}\n---\nA rule.\n");
}
