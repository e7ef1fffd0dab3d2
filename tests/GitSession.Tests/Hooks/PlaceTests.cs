using GitSession.Tests.Support;

namespace GitSession.Tests.Hooks;

/// <summary>The same hooks in every kind of repository that git knows.</summary>
public sealed class PlaceTests : IDisposable
{
    private const string Rule = "---\nenforcement: warn\nparameters: { forbidden_terms: [never] }\n---\n";

    private readonly List<IDisposable> _repositories = [];

    public void Dispose() => _repositories.ForEach(repository => repository.Dispose());

    [Fact]
    public void From_a_subfolder_with_a_name_of_any_letters()
    {
        var repository = Make();
        var session = repository.Start();
        repository.Fixture.Write("mit Leerzeichen/ä/x.txt", "");
        repository.Directory = "mit Leerzeichen/ä";

        HoldsIn(repository, "mit Leerzeichen/ä/neu.txt", session.Id);
    }

    [Fact]
    public void In_a_linked_worktree_whose_sessions_are_its_own()
    {
        var repository = Make();
        repository.Start("Elsewhere");
        repository.Git("worktree", "add", "--quiet", "../linked");
        repository.Directory = "../linked";
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(repository.Fixture["../linked/.ai_context/rules"]).FullName, "inst_001_a.md"), Rule);

        var alone = repository.Try("commit", "--allow-empty", "-m", "alone");
        var left = repository.Message;
        var session = repository.Start("Here");

        (alone.Error, left).ShouldBe(("", "alone"));
        HoldsIn(repository, "../linked/neu.txt", session.Id);
    }

    [Fact]
    public void In_a_submodule()
    {
        var repository = Make();
        repository.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", repository.Fixture.Root, "sub");
        HookedRepository.Hook(repository.Fixture[".git/modules/sub/hooks"], "pre-commit", "commit-msg");
        repository.Start("Above");
        repository.Directory = "sub";
        repository.Git("config", "user.name", "Robbie");
        repository.Git("config", "user.email", "robbie@example.org");
        repository.Fixture.Write("sub/.ai_context/rules/inst_001_a.md", Rule);
        var session = repository.Start("Within");

        HoldsIn(repository, "sub/neu.txt", session.Id);
    }

    [Fact]
    public void In_a_detached_head()
    {
        var repository = Make();
        repository.Git("switch", "--quiet", "--detach");
        var session = repository.Start();

        HoldsIn(repository, "neu.txt", session.Id);
    }

    [Fact]
    public void On_a_branch_without_a_commit()
    {
        var repository = Make();
        repository.Git("switch", "--quiet", "--orphan", "unborn");
        var session = repository.Start();

        HoldsIn(repository, "neu.txt", session.Id);
    }

    [Fact]
    public void Where_ids_have_another_length()
    {
        var repository = Make(new GitFixture("--object-format=sha256"));
        var session = repository.Start();

        HoldsIn(repository, "neu.txt", session.Id);
    }

    [Fact]
    public void In_a_sparse_checkout_whose_rules_are_left_out_of_it()
    {
        var repository = Make();
        repository.Git("add", ".ai_context");
        repository.Commit("kept/a.txt", "a\n", "--no-verify").OrFail();
        repository.Git("sparse-checkout", "set", "kept");
        Directory.Exists(repository.Fixture[".ai_context/rules"]).ShouldBeFalse();
        var session = repository.Start();

        HoldsIn(repository, "kept/neu.txt", session.Id);
    }

    private HookedRepository Make(GitFixture? fixture = null)
    {
        var repository = new HookedRepository(fixture ?? new GitFixture(), "pre-commit", "commit-msg");
        repository.Fixture.Write(".ai_context/rules/inst_001_a.md", Rule);
        repository.Fixture.Write(".git/info/exclude", ".ai_context/session/\n");
        _repositories.Add(repository);
        return repository;
    }

    // Documents and rules are read from the commit's own index, the message gets its session, and nothing else gets into the commit.
    private static void HoldsIn(HookedRepository repository, string file, string session)
    {
        repository.Fixture.Write(file, "never\n");
        repository.Fixture.Write(Path.Combine(repository.Directory is "." or "../linked" or "sub" ? repository.Directory : ".", "journal/a.md"), "---\nended_at: x\n---\n");
        var path = Path.GetRelativePath(repository.Fixture[repository.Directory], repository.Fixture[file]);
        repository.Git("add", "--sparse", "--", path, ":/journal");

        var commit = repository.Try("commit", "-m", "one of all kinds");

        commit.Error.ShouldBe(
            $"warning: journal/a.md:2: expected a time such as 2026-11-20T09:15:04+01:00 for ended_at\n"
            + $"warning: {repository.Git("ls-files", "--full-name", "-z", "--", path).Text.TrimEnd('\0')}:1: rule inst_001_a forbids \"never\"\n");
        repository.Sessions.ShouldBe(session);
        repository.Git("-c", "core.quotePath=false", "show", "--format=", "--name-only", "HEAD").Line.Split('\n').Length.ShouldBe(2);
    }
}
