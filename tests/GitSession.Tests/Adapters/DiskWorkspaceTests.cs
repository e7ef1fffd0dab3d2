using GitSession.Cli.Adapters;
using GitSession.Tests.Support;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Tests.Adapters;

public sealed class DiskWorkspaceTests : WorkspaceContract, IDisposable
{
    private readonly TempDirectory _place = new();

    public DiskWorkspaceTests()
    {
        Directory.CreateDirectory(Root);
        Directory.CreateDirectory(_place["outside"]);
        Workspace = NewWorkspace();
    }

    protected override IWorkspace Workspace { get; }

    private string Root => _place["root"];

    private Worktree Worktree => new(Root, Path.Combine(Root, ".git"));

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("journal/a.md")]
    [InlineData("journal/2025/a.md")]
    public void A_symbolic_link_out_of_the_repository_is_refused_for_reading_and_writing(string path)
    {
        Directory.CreateSymbolicLink(Path.Combine(Root, "journal"), _place["outside"]);

        Should.Throw<Refusal>(() => Workspace.Read(path)).Reason.ShouldBe(RefusalReason.LeadsOutside);
        Should.Throw<Refusal>(() => Workspace.Write(path, "x")).Reason.ShouldBe(RefusalReason.LeadsOutside);

        Directory.GetFileSystemEntries(_place["outside"]).ShouldBeEmpty();
    }

    [Fact]
    public void A_change_that_keeps_a_files_size_and_sets_its_time_back_is_told()
    {
        var (file, longAgo) = (Path.Combine(Root, "journal", "a.md"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Workspace.Write("journal/a.md", "one");
        File.SetLastWriteTimeUtc(file, longAgo);
        var kept = Workspace.Traces("journal").Single();

        File.WriteAllText(file, "two");
        File.SetLastWriteTimeUtc(file, longAgo);

        Workspace.Traces("journal").Single().IsAsIn(kept, DateTimeOffset.UtcNow).ShouldBe(!OperatingSystem.IsLinux());
    }

    [Fact]
    [Trait("Requirement", "SES-101")]
    public void Lines_that_many_add_at_the_same_moment_are_all_there()
    {
        var writers = Enumerable.Range(1, 8).Select(writer => new Thread(() =>
        {
            for (var line = 1; line <= 50; line++)
                NewWorkspace().Append("log/a", $"{writer} {line}\n");
        })).ToList();

        writers.ForEach(writer => writer.Start());
        writers.ForEach(writer => writer.Join());

        var expected = Enumerable.Range(1, 8).SelectMany(writer => Enumerable.Range(1, 50).Select(line => $"{writer} {line}"));
        (Workspace.Read("log/a") ?? "").TrimEnd('\n').Split('\n').ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public void A_file_behind_a_symbolic_link_is_not_removed()
    {
        File.WriteAllText(_place["outside/precious"], "mine");
        Directory.CreateSymbolicLink(Path.Combine(Root, "link"), _place["outside"]);
        Directory.CreateDirectory(_place["outside/empty"]);

        Should.Throw<Refusal>(() => Workspace.RemoveUntracked("link/precious")).Reason.ShouldBe(RefusalReason.LeadsOutside);
        Should.Throw<Refusal>(() => Workspace.RemoveUntracked("../outside/precious")).Reason.ShouldBe(RefusalReason.LeadsOutside);
        Should.Throw<Refusal>(() => Workspace.RemoveUntracked(".git/config")).Reason.ShouldBe(RefusalReason.LeadsOutside);
        Should.Throw<Refusal>(() => Workspace.RemoveEmptyFolders("link/empty")).Reason.ShouldBe(RefusalReason.LeadsOutside);
        Workspace.RemoveEmptyFolders("link");

        (File.Exists(_place["outside/precious"]), Directory.Exists(_place["outside/empty"])).ShouldBe((true, true));
    }

    [Fact]
    public void A_folder_of_empty_folders_goes_and_a_repository_in_it_stays()
    {
        Directory.CreateDirectory(Path.Combine(Root, "a/b/c"));
        Directory.CreateDirectory(Path.Combine(Root, "d/inner/.git/refs/tags"));

        Workspace.RemoveEmptyFolders("a");
        Workspace.RemoveEmptyFolders("d");

        Directory.Exists(Path.Combine(Root, "a")).ShouldBeFalse();
        Directory.Exists(Path.Combine(Root, "d/inner/.git/refs/tags")).ShouldBeTrue();
    }

    [Fact]
    public void A_file_that_is_a_link_out_of_the_repository_is_refused()
    {
        Directory.CreateDirectory(Path.Combine(Root, "journal"));
        File.WriteAllText(_place["outside/secret"], "secret");
        File.CreateSymbolicLink(Path.Combine(Root, "journal", "a.md"), _place["outside/secret"]);

        Should.Throw<Refusal>(() => Workspace.Read("journal/a.md")).Reason.ShouldBe(RefusalReason.LeadsOutside);
    }

    [Fact]
    public void A_link_that_stays_inside_is_followed_and_stays_a_link()
    {
        Directory.CreateDirectory(Path.Combine(Root, "docs"));
        Directory.CreateSymbolicLink(Path.Combine(Root, "journal"), Path.Combine(Root, "docs"));

        Workspace.Write("journal/a.md", "text");

        File.ReadAllText(Path.Combine(Root, "docs", "a.md")).ShouldBe("text");
        new DirectoryInfo(Path.Combine(Root, "journal")).LinkTarget.ShouldNotBeNull();
    }

    [Fact]
    public void It_is_known_where_a_link_leads_also_below_a_directory_that_is_one()
    {
        Directory.CreateDirectory(Path.Combine(Root, "docs"));
        File.WriteAllText(Path.Combine(Root, "docs", "a.md"), "text");
        Directory.CreateSymbolicLink(Path.Combine(Root, "journal"), Path.Combine(Root, "docs"));
        File.CreateSymbolicLink(Path.Combine(Root, "docs", "last.md"), "a.md");
        File.CreateSymbolicLink(Path.Combine(Root, "docs", "env.md"), "../.env");

        var places = new[] { "journal/a.md", "journal/last.md", "journal/env.md", "journal/none.md" }.Select(Workspace.LeadsTo);

        places.ShouldBe([null, "journal/a.md", ".env", null]);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_damage_with_their_line()
    {
        Directory.CreateDirectory(Path.Combine(Root, "journal"));
        File.WriteAllBytes(Path.Combine(Root, "journal", "a.md"), [.. "one\ntwo\n"u8, 0xFF, 0xFE]);

        var damage = Should.Throw<DamagedDocument>(() => Workspace.Read("journal/a.md"));

        (damage.Path, damage.Line).ShouldBe(("journal/a.md", 3));
    }

    [Fact]
    public void A_write_keeps_the_mode_of_the_file()
    {
        Workspace.Write("journal/a.md", "one");
        File.SetUnixFileMode(Path.Combine(Root, "journal", "a.md"), UnixFileMode.UserRead | UnixFileMode.UserWrite);

        Workspace.Write("journal/a.md", "two");

        File.GetUnixFileMode(Path.Combine(Root, "journal", "a.md")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void A_write_that_cannot_be_made_leaves_the_old_text_and_nothing_beside_it()
    {
        Workspace.Write("journal/a.md", "one");
        Directory.Delete(Path.Combine(Root, ".ai_context", "session", ".drafts"));
        File.WriteAllText(Path.Combine(Root, ".ai_context", "session", ".drafts"), "in the way");

        Should.Throw<Refusal>(() => Workspace.Write("journal/a.md", "two"));

        Workspace.Read("journal/a.md").ShouldBe("one");
        Directory.GetFiles(Path.Combine(Root, "journal")).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_draft_that_a_killed_process_left_is_removed_by_the_next_writer()
    {
        var drafts = Directory.CreateDirectory(Path.Combine(Root, ".ai_context", "session", ".drafts"));
        File.WriteAllText(Path.Combine(drafts.FullName, "4711-dead"), "half a te");

        using var turn = Workspace.Lock();

        drafts.GetFiles().ShouldBeEmpty();
    }

    [Fact]
    public void A_stamp_holds_until_a_file_comes_or_goes()
    {
        Workspace.Write("journal/2025/a.md", "one");
        Age("journal/2025");
        Age("journal");
        var stamp = Workspace.Stamp("journal");
        stamp.ShouldNotBeNull();

        Workspace.Holds(stamp).ShouldBeTrue();
        Workspace.Write("journal/2025/b.md", "two");

        NewWorkspace().Holds(stamp).ShouldBeFalse();
    }

    [Fact]
    public void There_is_no_stamp_right_after_a_change()
    {
        Workspace.Write("journal/a.md", "one");

        Workspace.Stamp("journal").ShouldBeNull();
    }

    private DiskWorkspace NewWorkspace() => new(Worktree);

    private void Age(string directory) =>
        Directory.SetLastWriteTimeUtc(Path.Combine(Root, directory), DateTime.UtcNow.AddMinutes(-1));
}
