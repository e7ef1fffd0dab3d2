using GitSession.Tests.Support;

namespace GitSession.Tests.Hooks;

/// <summary>Sessions of others that arrive with a merge.</summary>
public sealed class MergeTests : IDisposable
{
    private const string Arrived = "2 sessions arrived with this merge: git session log names them, and the next start inherits from them\n";

    private readonly HookedRepository _repository = new("post-merge");

    public MergeTests()
    {
        _repository.Git("switch", "--quiet", "-c", "theirs");
        _repository.Stage("journal/README.md", "about\n");
        _repository.Stage("journal/2026-11-20-a.md", "# A\n");
        _repository.Stage(".ai_context/handoffs/SESSION_CLOSEDOWN_2026-11-20-a.md", "# A\n");
        _repository.Commit("journal/2026-11-21-b.md", "# B\n");
        _repository.Git("switch", "--quiet", "main");
        _repository.Start();
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void A_fast_forward_says_how_many_came()
    {
        _repository.Try("merge", "--quiet", "theirs").Error.ShouldBe(Arrived);
    }

    [Fact]
    public void A_merge_says_how_many_came_and_how_many_came_before_does_not_count()
    {
        _repository.Commit("journal/2026-11-19-ours.md", "# Ours\n");

        _repository.Try("merge", "--quiet", "theirs").Error.ShouldBe(Arrived);
    }

    [Fact]
    public void A_squash_says_so_too_and_what_lies_there_untracked_does_not_count()
    {
        _repository.Fixture.Write("journal/2026-11-19-untracked.md", "# Ours\n");

        _repository.Try("merge", "--quiet", "--squash", "theirs").Error.ShouldBe(Arrived);
    }

    [Fact]
    public void A_merge_without_sessions_says_nothing()
    {
        _repository.Git("switch", "--quiet", "-c", "code", "main");
        _repository.Commit("a.txt", "a\n");
        _repository.Git("switch", "--quiet", "main");

        _repository.Try("merge", "--quiet", "code").Error.ShouldBeEmpty();
    }
}
