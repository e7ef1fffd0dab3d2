using GitSession.Tests.Support;

namespace GitSession.Tests.Hooks;

/// <summary>The boundary enforcer and the cross-reference validator on the way of a commit.</summary>
public sealed class ServiceTests : IDisposable
{
    private const string Architecture =
        "enforcement: refuse\nparameters: { paths: [src/], max_files: 3, boundary: technical_architectural_change, requires: human_approval }";

    private readonly HookedRepository _repository = new("pre-commit", "commit-msg");

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Whoever_was_told_27027_and_writes_27017_is_refused()
    {
        Rule("inst_027_port", "persistence: HIGH\nenforcement: refuse\nparameters: { port: 27027 }", "MongoDB runs on port 27027.");

        var refused = _repository.Commit("src/db.js", "// 10:27\nconnect('mongodb://localhost:27017/app')\n");
        var right = _repository.Commit("src/db.js", "// 10:27\nconnect('mongodb://localhost:27027/app')\n");

        (refused.ExitCode, refused.Error).ShouldBe((1,
            "error: src/db.js:2: rule inst_027_port says port 27027, and this line says 27017\n"
            + "hint: change line 2 of src/db.js, git add it and commit again; the rule stands in .ai_context/rules/inst_027_port.md\n"));
        (right.Ok, right.Error).ShouldBe((true, ""));
    }

    [Theory]
    [InlineData("warn", "warning: src/db.js:1: rule inst_027_port says port 27027, and this line says 27017\n")]
    [InlineData("record", "")]
    public void The_enforcement_of_a_rule_says_what_comes_of_a_critical_finding(string enforcement, string said)
    {
        Rule("inst_027_port", $"persistence: HIGH\nenforcement: {enforcement}\nparameters: {{ port: 27027 }}");

        var commit = _repository.Commit("src/db.js", "mongodb://localhost:27017\n");

        (commit.Ok, commit.Error).ShouldBe((true, said));
    }

    [Fact, Trait("Requirement", "SES-116")]
    public void More_than_three_files_of_the_architecture_want_an_approval()
    {
        Rule("inst_031_architecture", Architecture);
        Stage(4);

        var refused = _repository.Try("commit", "-m", "move all");
        var approved = _repository.Try("commit", "-m", "move all", "--trailer", "Approved-By: Robbie <robbie@example.org>");

        (refused.ExitCode, refused.Error).ShouldBe((1,
            "error: rule inst_031_architecture allows a commit to touch 3 files of src/, and this one touches 4\n"
            + "hint: a person approves with git commit --trailer \"Approved-By: NAME <EMAIL>\", or with a decision in .ai_context/decisions that says approves: inst_031_architecture\n"));
        (approved.Ok, approved.Error).ShouldBe((true, ""));
    }

    [Theory, Trait("Requirement", "SES-116")]
    [InlineData("inst_031_architecture", true)]
    [InlineData("technical_architectural_change", true)]
    [InlineData("another_boundary", false)]
    public void A_decision_that_is_committed_with_it_approves_the_rule_or_the_boundary(string approves, bool ok)
    {
        Rule("inst_031_architecture", Architecture);
        _repository.Stage(".ai_context/decisions/layers.md", $"---\napproves: {approves}\n---\nWe do it.\n");
        Stage(4);

        _repository.Try("commit", "-m", "move all").Ok.ShouldBe(ok);
    }

    [Fact, Trait("Requirement", "SES-116")]
    public void Three_files_of_the_architecture_want_none()
    {
        Rule("inst_031_architecture", Architecture);
        Stage(3);
        _repository.Stage("docs/a.md", "a\n");

        var commit = _repository.Try("commit", "-m", "change some");

        (commit.Ok, commit.Error).ShouldBe((true, ""));
    }

    [Fact]
    public void A_new_file_that_lacks_what_its_path_requires_is_named_and_one_that_was_there_is_not()
    {
        _repository.Commit("src/old.cs", "a\n", "--no-verify");
        Rule("inst_002_licence", "parameters: { paths: [src/], required_terms: [copyright] }");
        _repository.Stage("src/old.cs", "b\n");

        var commit = _repository.Commit("src/new.cs", "a\n");

        (commit.Ok, commit.Error).ShouldBe((true, "warning: src/new.cs: rule inst_002_licence wants \"copyright\" in this file\n"));
    }

    [Fact]
    public void A_claim_a_pattern_and_a_host_are_said_in_words()
    {
        Rule("inst_016_claims", "parameters: { content: [unsourced_statistic, absolute_assurance, production_claim] }");
        Rule("inst_017_keys", "parameters: { pattern: 'sk_live_\\w+' }");
        Rule("inst_018_host", "parameters: { host: db.internal, service: postgres }");

        var commit = _repository.Commit("a.md", "It is 62% faster.\nIt is bulletproof.\nIt is battle-tested.\nsk_live_abc\npostgres://replica.internal/app\n");

        commit.Error.ShouldBe(
            "warning: a.md:1: rule inst_016_claims wants a source on the line of \"62% faster\"\n"
            + "warning: a.md:2: rule inst_016_claims forbids the absolute promise \"bulletproof\"\n"
            + "warning: a.md:3: rule inst_016_claims wants evidence on the line of \"battle-tested\"\n"
            + "warning: a.md:4: rule inst_017_keys forbids what this line has (pattern sk_live_\\w+)\n"
            + "warning: a.md:5: rule inst_018_host says host db.internal, and this line says replica.internal\n");
    }

    private void Stage(int files)
    {
        for (var file = 1; file <= files; file++)
            _repository.Stage($"src/{file}.cs", "x\n");
    }

    private void Rule(string id, string frontMatter, string text = "A rule.") =>
        _repository.Fixture.Write($".ai_context/rules/{id}.md", $"---\n{frontMatter}\n---\n{text}\n");
}
