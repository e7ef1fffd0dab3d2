using System.Collections.Immutable;
using GitSession.Review;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Review;

/// <summary>What a branch changed, and nothing else.</summary>
public class BranchCheckTests
{
    private const string Log = ".ai_context/audit/a.yaml";
    private const string Line = "- { at: 2026-11-20T09:00:00Z, service: S, action: a }\n";
    private const string Second = "- { at: 2026-11-20T09:05:00Z, service: S, action: b }\n";

    private readonly InMemoryWorkspace _workspace = new(new FixedTime());
    private readonly FakeRepository _repository;

    public BranchCheckTests()
    {
        _repository = new FakeRepository(_workspace);
        _repository.MergeBases["main"] = "c0ffee";
    }

    [Fact]
    public void What_was_wrong_before_is_not_the_branch_s_fault()
    {
        Before("journal/old.md", "- [ ] Call\n");
        Now("journal/old.md", "- [ ] Call\n");
        Now("journal/new.md", "- [ ] Write\n");

        Check().Select(one => one.File).Distinct().ShouldBe(["journal/new.md"]);
    }

    [Fact]
    public void Editing_an_entry_that_another_had_inherited_from_changes_nothing_and_is_said()
    {
        Before("journal/a.md", "# A\n");
        Before("journal/b.md", "---\ninherited_from: a\n---\n# B\n");
        Now("journal/a.md", "# A, edited\n");
        Now("journal/b.md", "---\ninherited_from: a\n---\n# B\n");

        var finding = Check().ShouldHaveSingleItem();

        finding.ShouldBe(new DocumentFinding("journal/a.md", 1, DocumentFault.InheritedEntryEdited, "a", "b"));
        finding.Severity.ShouldBe(Severity.Warning);
    }

    [Fact]
    public void Editing_a_head_that_the_branch_itself_then_inherited_from_is_an_act()
    {
        Before("journal/a.md", "# A\n");
        Now("journal/a.md", "# A, edited\n");
        Now("journal/b.md", "---\ninherited_from: a\n---\n# B\n");

        Check().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Line + Second, Line + Second + Line, 0)]
    [InlineData(Line + Second, Line + "- { at: 2026-11-20T09:01:00Z, service: T, action: m }\n" + Second, 0)]
    [InlineData(Line + Second, "- { at: 2026-11-20T09:00:00Z, service: S, action: a }\r\n- { at: 2026-11-20T09:05:00Z, service: S, action: b }\r\n", 0)]
    [InlineData(Line + Second, Second, 1)]
    [InlineData(Line + Second, Line, 1)]
    [InlineData(Line + Second, Second + Line, 2)]
    [InlineData(Line, "", 1)]
    [Trait("Requirement", "OPS-58")]
    public void A_log_is_only_added_to(string before, string now, int line)
    {
        Before(Log, before);
        Now(Log, now);

        Check().Select(one => (one.Rule, one.Line)).ShouldBe(line == 0 ? [] : [("audit-rewritten", line)]);
    }

    [Fact]
    [Trait("Requirement", "OPS-58")]
    public void A_log_that_is_gone_is_an_error()
    {
        Before(Log, Line);

        Check().ShouldHaveSingleItem().ShouldBe(new DocumentFinding(Log, 1, DocumentFault.AuditRewritten));
    }

    [Fact]
    public void Of_two_rules_with_one_id_the_branch_s_own_is_named()
    {
        Before(".ai_context/rules/b.md", "---\nimported_id: inst_1\n---\nBe kind.\n");
        Now(".ai_context/rules/b.md", "---\nimported_id: inst_1\n---\nBe kind.\n");
        Now(".ai_context/rules/a.md", "---\nquadrant: SYSTEM\nimported_id: inst_1\n---\nBe quick.\n");

        Check().ShouldHaveSingleItem().ShouldBe(new DocumentFinding(".ai_context/rules/a.md", 3, DocumentFault.RuleSharedId, "inst_1", ".ai_context/rules/b.md"));
    }

    [Fact]
    public void A_document_that_differs_from_what_the_branch_has_says_so()
    {
        Now("journal/a.md", "# A\n");
        _workspace.Write("journal/a.md", "# A, edited\n");

        Check().Select(one => (one.Rule, one.Severity)).ShouldBe([("not-committed", Severity.Warning)]);
    }

    [Fact]
    public void One_that_is_removed_and_not_committed_is_no_damage()
    {
        Now("journal/a.md", "# A\n");
        _workspace.Delete("journal/a.md");

        Check().Select(one => (one.Rule, one.Severity)).ShouldBe([("not-committed", Severity.Warning)]);
    }

    [Fact]
    public void A_revision_that_git_does_not_know_is_refused() =>
        Should.Throw<Refusal>(() => new CheckDocuments(_workspace, _repository, new FixedTime()).Run("nowhere")).Reason.ShouldBe(RefusalReason.UnknownRevision);

    private void Before(string path, string text) => _repository.Texts[("c0ffee", path)] = text;

    private void Now(string path, string text)
    {
        _workspace.Write(path, text);
        _repository.Commit([path], "");
    }

    private ImmutableArray<DocumentFinding> Check() => new CheckDocuments(_workspace, _repository, new FixedTime()).Run("main");
}
