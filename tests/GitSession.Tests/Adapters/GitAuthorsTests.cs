using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Adapters;

public sealed class GitAuthorsTests : IDisposable
{
    private const string Entry = "journal/2026-11-19-09-00-inbox-k3f2.md";
    private const string Archived = "journal/2026/2026-11-19-09-00-inbox-k3f2.md";

    private readonly GitFixture _git = new();

    public void Dispose() => _git.Dispose();

    [Fact]
    public void Whoever_wrote_a_document_is_told_the_last_one_first_and_who_only_moved_it_is_not()
    {
        var first = Commit("Ada", Entry, "one\n");
        var second = Commit("Bert", Entry, "one\ntwo\n");
        Directory.CreateDirectory(_git["journal/2026"]);
        _git.Git("mv", Entry, Archived);
        _git.Git("commit", "--quiet", "-m", "archive", "--author=Carol <carol@example.org>");

        var history = Of(Archived);

        history.Authors.ShouldBe([new DocumentAuthor(second, "Bert", "bert@example.org"), new DocumentAuthor(first, "Ada", "ada@example.org")]);
        history.IsWhole.ShouldBeTrue();
        _git.Repository.Histories([Archived], DateTimeOffset.UnixEpoch, signatures: false)[Entry].Last?.Name.ShouldBe("Bert");
    }

    [Fact]
    public void One_question_answers_for_many_and_one_that_is_in_no_commit_has_nobody()
    {
        Commit("Ada", Entry, "one\n");
        Commit("Bert", "journal/a [b] \\*.md", "two\n");

        var histories = _git.Repository.Histories([Entry, "journal/a [b] \\*.md", "journal/none.md"], since: null, signatures: false);

        histories.ToDictionary(one => one.Key, one => string.Join(",", one.Value.Authors.Select(author => author.Name))).ShouldBe(
            new Dictionary<string, string> { [Entry] = "Ada", ["journal/a [b] \\*.md"] = "Bert", ["journal/none.md"] = "" }, ignoreOrder: true);
    }

    [Fact]
    public void Before_the_first_commit_nobody_wrote_anything_and_where_git_fails_that_is_not_known()
    {
        var unborn = Of(Entry);
        Commit("Ada", Entry, "one\n");
        File.Delete(Directory.EnumerateFiles(_git[".git/objects"], _git.Git("rev-parse", "HEAD")[2..], SearchOption.AllDirectories).Single());
        var broken = Of(Entry);

        (unborn.IsWhole, unborn.Authors.Length, broken.IsWhole).ShouldBe((true, 0, false));
    }

    [Fact]
    public void Who_wrote_what_a_link_leads_to_is_not_known()
    {
        Commit("Bert", "docs.md", "one\n");
        Directory.CreateDirectory(_git["journal"]);
        File.CreateSymbolicLink(_git[Entry], "../docs.md");
        _git.Git("add", Entry);
        _git.Git("commit", "--quiet", "-m", "link", "--author=Ada <ada@example.org>");
        var link = Of(Entry);
        File.Delete(_git[Entry]);
        Commit("Ada", Entry, "two\n");

        var file = Of(Entry);

        (link.IsWhole, link.Last, file.IsWhole).ShouldBe((false, null, true));
    }

    [Fact]
    public void A_merge_wrote_what_it_has_otherwise_than_all_its_parents()
    {
        Commit("Ada", Entry, "one\n");
        _git.BranchTo("work");
        Commit("Bert", "b.txt", "b\n");
        _git.Git("switch", "--quiet", "main");
        Commit("Ada", "a.txt", "a\n");
        _git.Git("merge", "--quiet", "--no-commit", "work");
        _git.Write(Entry, "evil\n");
        _git.Git("add", ".");
        _git.Git("-c", "user.name=Mallory", "-c", "user.email=mallory@example.com", "commit", "--quiet", "-m", "merge");

        Of(Entry).Authors.Select(author => author.Name).ShouldBe(["Mallory", "Ada"]);
    }

    [Fact]
    public void A_mailmap_of_the_repository_calls_nobody_by_another_name()
    {
        Commit("Mallory", Entry, "one\n");
        Commit("Mallory", ".mailmap", "Ada <ada@example.org> Mallory <mallory@example.org>\n");
        _git.Git("config", "log.mailmap", "true");

        Of(Entry).Last?.ToString().ShouldBe("Mallory <mallory@example.org>");
    }

    [Fact]
    public void Where_a_shallow_clone_ends_git_cannot_tell_who_wrote_what_is_there()
    {
        Commit("Mallory", Entry, "one\n");
        Commit("Ada", "a.txt", "a\n");
        Commit("Ada", "journal/2026-11-20-09-00-b-k3f2.md", "b\n");
        _git.Git("clone", "--quiet", "--depth=2", $"file://{_git.Root}", Path.Combine(_git.Place, "clone"));
        var worktree = Cli.Adapters.Worktree.Find(Path.Combine(_git.Place, "clone"), _git.Environment);

        var histories = new Cli.Adapters.GitRepository(worktree, worktree.Git(_git.Environment)).Histories([Entry, "journal/2026-11-20-09-00-b-k3f2.md"], since: null, signatures: false);

        (histories[Entry].IsWhole, histories[Entry].Last).ShouldBe((false, null));
        histories["journal/2026-11-20-09-00-b-k3f2.md"].Last?.Name.ShouldBe("Ada");
    }

    [Fact]
    public void A_signature_is_good_where_the_user_s_git_knows_the_key_and_where_it_was_asked_for()
    {
        var key = Path.Combine(_git.Home, "key");
        using (var made = _git.Start("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", key], "."))
            made.WaitForExit();
        File.WriteAllText(Path.Combine(_git.Home, "signers"), $"ada@example.org {File.ReadAllText(key + ".pub")}");
        _git.Git("config", "gpg.format", "ssh");
        _git.Git("config", "user.signingkey", key);
        Commit("Bert", "journal/bert.md", "one\n");
        _git.Git("config", "commit.gpgsign", "true");
        Commit("Ada", "journal/ada.md", "one\n");

        var unknown = Signed();
        _git.Git("config", "gpg.ssh.allowedSignersFile", Path.Combine(_git.Home, "signers"));
        var known = Signed();

        (unknown, known).ShouldBe(((false, false), (true, false)));
        Of("journal/ada.md").Last?.IsSigned.ShouldBeFalse();
    }

    private (bool Ada, bool Bert) Signed()
    {
        var histories = _git.Repository.Histories(["journal/ada.md", "journal/bert.md"], since: null, signatures: true);
        return (histories["journal/ada.md"].Last?.IsSigned is true, histories["journal/bert.md"].Last?.IsSigned is true);
    }

    private DocumentHistory Of(string path) => _git.Repository.Histories([path], since: null, signatures: false)[Paths.Written(path)];

    private string Commit(string author, string path, string text)
    {
        _git.Write(path, text);
        _git.Git("add", "--all");
        _git.Git("commit", "--quiet", "-m", path, $"--author={author} <{author.ToLowerInvariant()}@example.org>");
        return _git.Git("rev-parse", "HEAD");
    }
}
