using GitSession.World;

namespace GitSession.Tests.Adapters;

/// <summary>What any repository says of a branch, whether git answers or a test.</summary>
public abstract class BranchChangeContract
{
    protected abstract IRepository Repository { get; }

    [Fact]
    public void What_the_branch_added_changed_and_removed_is_told_and_what_the_other_did_since_is_not()
    {
        Commit("main", ("journal/kept.md", "kept\n"), ("journal/edited.md", "one\n"), ("journal/gone.md", "gone\n"), ("src/a.cs", "a\n"));
        Branch("work");
        Commit("work", ("journal/edited.md", "two\n"), ("journal/a b.md", "new\n"), ("src/b.cs", "b\n"), ("journal/gone.md", null));
        Elsewhere("journal/later.md");

        var change = Repository.ChangedBetween("main", "journal", ".ai_context");

        change.Added.ShouldBe(["journal/a b.md"]);
        change.Changed.ShouldBe(["journal/edited.md"]);
        change.Removed.ShouldBe(["journal/gone.md"]);
        Repository.TextAt(change.Base, "journal/edited.md").ShouldBe("one\n");
    }

    [Fact]
    public void What_head_has_not_is_told_files_and_directories_alike()
    {
        Commit("main", ("journal/a b.md", "a\n"), ("docs/plan.md", "b\n"));

        var missing = Repository.Missing(["journal/a b.md", "docs", "docs/gone.md", "journal/a", "-x"]);

        missing.ShouldBe(["docs/gone.md", "journal/a", "-x"]);
        Repository.Missing([]).ShouldBeEmpty();
    }

    [Fact]
    public void Who_mentions_a_word_is_told_by_path_and_a_word_is_taken_as_it_is_written()
    {
        Commit("main", ("journal/b ü.md", "see loop k3f2 \n"), ("journal/a.md", "a.b (c)\0\nand loop k3f2, loop k3f2\n"), ("journal/c.md", "axb\n"), ("docs/k.md", "loop k3f2\n"));

        var both = Repository.Mentioning(["loop k3f2", "a.b (c)"], "journal");

        both["loop k3f2"].ShouldBe(["journal/a.md", "journal/b ü.md"]);
        both["a.b (c)"].ShouldBe(["journal/a.md"]);
        Repository.Mentioning(["loop", "loop k3"], "journal").ShouldAllBe(paths => paths.Count() == 2);
        Repository.Mentioning(["-e nothing", "nowhere"], "journal").ShouldBeEmpty();
        Repository.Mentioning([], "journal").ShouldBeEmpty();
    }

    [Fact]
    public void A_thousand_words_are_looked_for_at_once_whatever_they_are_made_of()
    {
        string[] words = [@"a.b (c) [d] {2} e|f ^g$ \h *i+ ?", .. Enumerable.Range(0, 1_200).Select(i => $"loop {i:D4}")];
        Commit("main", ("journal/a.md", string.Join('\n', words)), ("journal/b.md", "axb c d loop 12000 e f\n"));

        var all = Repository.Mentioning(words, "journal");

        all.Count.ShouldBe(1_201);
        all["loop 0000"].ShouldBe(["journal/a.md"]);
        all["loop 1199"].ShouldBe(["journal/a.md"]);
        all["loop 1200"].ShouldBeEmpty();
        all[words[0]].ShouldBe(["journal/a.md"]);
    }

    [Fact]
    public void Words_may_be_longer_together_than_an_argument_of_a_program_may_be()
    {
        string[] words = [.. Enumerable.Range(0, 700).Select(i => $"{i:D4}{new string('.', 300)}")];
        Commit("main", ("journal/a.md", string.Join('\n', words)));

        Repository.Mentioning(words, "journal").Count.ShouldBe(700);
    }

    [Fact]
    public void A_document_of_a_session_that_lies_elsewhere_did_not_come_with_the_branch_and_is_changed_where_its_text_is()
    {
        Commit("main", ("journal/2026-01-14-a.md", "a\n"), ("journal/2026-01-15-b.md", "b\n"), (".ai_context/handoffs/SESSION_CLOSEDOWN_2026-01-14-a.md", "a\n"), ("journal/january/15.md", "c\n"));
        Branch("work");
        Commit("work", ("journal/2026-01-14-a.md", null), ("journal/2026/2026-01-14-a.md", "a\n"), ("journal/2026-01-15-b.md", null), ("journal/2026/2026-01-15-b.md", "other\n"));
        Commit("work", (".ai_context/handoffs/SESSION_CLOSEDOWN_2026-01-14-a.md", null), (".ai_context/handoffs/2026/SESSION_CLOSEDOWN_2026-01-14-a.md", "a\n"));
        Commit("work", ("journal/january/15.md", null), ("journal/15.md", "c\n"));

        var change = Repository.ChangedBetween("main", "journal", ".ai_context");

        change.Added.ShouldBe(["journal/15.md"]);
        change.Changed.ShouldBe(["journal/2026/2026-01-15-b.md"]);
        change.Removed.ShouldBe(["journal/january/15.md"]);
        change.Before("journal/2026/2026-01-15-b.md").ShouldBe("journal/2026-01-15-b.md");
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("")]
    [InlineData("--all")]
    [InlineData("-x")]
    public void A_revision_that_is_none_is_refused_by_its_name(string revision)
    {
        Commit("main", ("a.txt", "a\n"));

        var refusal = Should.Throw<Refusal>(() => Repository.ChangedBetween(revision, "journal"));

        (refusal.Reason, refusal.Subject).ShouldBe((RefusalReason.UnknownRevision, revision));
    }

    /// <summary>A commit on a branch that HEAD is on; a text that is null is removed.</summary>
    protected abstract void Commit(string branch, params (string Path, string? Text)[] files);

    /// <summary>HEAD goes on on a branch of its own.</summary>
    protected abstract void Branch(string name);

    /// <summary>The branch that was left goes on without HEAD.</summary>
    protected abstract void Elsewhere(string path);
}
