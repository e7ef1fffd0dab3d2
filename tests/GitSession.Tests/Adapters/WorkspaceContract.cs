using GitSession.World;

namespace GitSession.Tests.Adapters;

/// <summary>What every workspace promises.</summary>
public abstract class WorkspaceContract
{
    protected abstract IWorkspace Workspace { get; }

    [Fact]
    public void The_first_bytes_of_a_file_can_be_had_without_the_others()
    {
        Workspace.Write("journal/a.md", "näher\n");

        var (start, all, none) = (Workspace.ReadStart("journal/a.md", 2), Workspace.ReadStart("journal/a.md", 100), Workspace.ReadStart("journal/none.md", 2));

        start.ShouldBe([(byte)'n', 0xC3]);
        all.ShouldBe("näher\n"u8.ToArray());
        none.ShouldBeNull();
    }

    [Fact]
    public void Files_are_listed_with_their_size_in_bytes_and_their_time()
    {
        Workspace.Write("journal/b/c.md", "zwölf");
        Workspace.Write("journal/a.md", "");

        var traces = Workspace.Traces("journal");

        traces.Select(trace => (trace.Path, trace.Size)).ShouldBe([("journal/a.md", 0), ("journal/b/c.md", 6)]);
        traces.ShouldAllBe(trace => trace.WrittenAt >= Workspace.WrittenAt(trace.Path));
        Workspace.Traces("none").ShouldBeEmpty();
    }

    [Fact]
    public void Derived_bytes_are_read_from_any_place_in_them_also_while_they_are_replaced()
    {
        Workspace.OpenCache("derived").ShouldBeNull();
        Workspace.WriteCache("derived", content =>
        {
            content.Write([1, 2]);
            content.Write([3, 255]);
        });

        using var stream = Workspace.OpenCache("derived");
        Workspace.WriteCache("derived", _ => { });

        stream?.Seek(2, SeekOrigin.Begin);
        (stream?.ReadByte(), stream?.ReadByte(), stream?.ReadByte()).ShouldBe((3, 255, -1));
        using var replaced = Workspace.OpenCache("derived");
        replaced?.Length.ShouldBe(0);
    }

    [Fact]
    public void A_text_comes_back_as_it_was_written()
    {
        const string text = "\uFEFFone\r\ntwo \t\n\nthree ünïcödé 日本 🙂";

        Workspace.Write("journal/a/b.md", text);

        Workspace.Read("journal/a/b.md").ShouldBe(text);
    }

    [Fact]
    public void A_file_is_moved_as_it_is_and_never_over_another()
    {
        Workspace.Write("journal/a.md", "\uFEFFa\r\n");
        Workspace.Write("journal/b.md", "b");

        Workspace.Move("journal/a.md", "journal/2026/a.md");
        var taken = Should.Throw<Refusal>(() => Workspace.Move("journal/b.md", "journal/2026/a.md"));
        var missing = Should.Throw<Refusal>(() => Workspace.Move("journal/a.md", "journal/c.md"));

        Workspace.List("journal").ShouldBe(["journal/2026/a.md", "journal/b.md"]);
        Workspace.Read("journal/2026/a.md").ShouldBe("\uFEFFa\r\n");
        (taken.Reason, missing.Reason).ShouldBe((RefusalReason.PlaceTaken, RefusalReason.NoSuchFile));
    }

    [Fact]
    public void Lines_that_are_added_stand_behind_those_that_were_there()
    {
        Workspace.Append("log/a", "one\n");

        Workspace.Append("log/a", "zwölf\n");

        Workspace.Read("log/a").ShouldBe("one\nzwölf\n");
    }

    [Fact]
    public void A_file_that_is_not_there_reads_as_nothing()
    {
        var text = Workspace.Read("journal/none.md");

        text.ShouldBeNull();
        Workspace.WrittenAt("journal/none.md").ShouldBeNull();
    }

    [Fact]
    public void A_text_that_is_taken_is_gone()
    {
        Workspace.Write("marker", "once");

        (Workspace.Take("marker"), Workspace.Take("marker"), Workspace.Read("marker")).ShouldBe(("once", null, null));
    }

    [Fact]
    public void A_directory_in_the_place_of_a_file_is_refused()
    {
        Workspace.Write("journal/x.md/inner.md", "");

        var refusal = Should.Throw<Refusal>(() => Workspace.Read("journal/x.md"));

        refusal.Reason.ShouldBe(RefusalReason.NotAFile);
    }

    [Fact]
    public void A_file_in_the_place_of_a_directory_is_refused()
    {
        Workspace.Write("journal", "");

        var refusal = Should.Throw<Refusal>(() => Workspace.List("journal"));

        refusal.Reason.ShouldBe(RefusalReason.NotADirectory);
    }

    [Fact]
    public void Files_are_listed_by_path_with_those_in_subfolders()
    {
        Workspace.Write("journal/b.md", "");
        Workspace.Write("journal/2025/a.md", "");
        Workspace.Write("journal/a.md", "");
        Workspace.Write("journal2/c.md", "");

        var files = Workspace.List("journal");

        files.ShouldBe(["journal/2025/a.md", "journal/a.md", "journal/b.md"]);
    }

    [Fact]
    public void Nothing_is_listed_where_there_is_no_directory()
    {
        Workspace.List("journal").ShouldBeEmpty();
    }

    [Fact]
    public void A_deleted_file_is_gone_and_deleting_it_again_is_no_error()
    {
        Workspace.Write("journal/a.md", "");

        Workspace.Delete("journal/a.md");
        Workspace.Delete("journal/a.md");

        Workspace.Read("journal/a.md").ShouldBeNull();
    }

    [Fact]
    public void A_file_that_is_not_ours_is_removed_and_removing_it_again_is_no_error()
    {
        Workspace.Write("build/a.tmp", "");

        Workspace.RemoveUntracked("build/a.tmp");
        Workspace.RemoveUntracked("build/a.tmp");

        Workspace.Read("build/a.tmp").ShouldBeNull();
    }

    [Fact]
    public void A_folder_is_not_removed_as_a_file_is()
    {
        Workspace.Write("build/a.tmp", "");

        Should.Throw<Refusal>(() => Workspace.RemoveUntracked("build")).Reason.ShouldBe(RefusalReason.NotAFile);

        Workspace.Read("build/a.tmp").ShouldBe("");
    }

    [Fact]
    public void A_folder_that_holds_a_file_stays_when_empty_ones_are_removed()
    {
        Workspace.Write("build/deep/a.tmp", "");

        Workspace.RemoveEmptyFolders("build");
        Workspace.RemoveEmptyFolders("nowhere");

        Workspace.Read("build/deep/a.tmp").ShouldBe("");
    }

    [Fact]
    public void A_derived_text_is_kept()
    {
        Workspace.WriteCache("index", "one");
        Workspace.WriteCache("index", "two");

        Workspace.ReadCache("index").ShouldBe("two");
        Workspace.ReadCache("other").ShouldBeNull();
    }

    [Fact]
    public void The_lock_can_be_taken_again_after_it_was_given_back()
    {
        Workspace.Lock().Dispose();

        using var turn = Workspace.Lock();

        turn.ShouldNotBeNull();
    }
}
