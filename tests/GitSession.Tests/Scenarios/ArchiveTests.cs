using GitSession.Tests.Support;

namespace GitSession.Tests.Scenarios;

public sealed class ArchiveTests : IDisposable
{
    private readonly Terminal _terminal = Terminal.WithSessions();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void Git_sees_renames_and_what_the_user_staged_and_changed_stays_so()
    {
        var (first, second) = (Session("Inbox"), Session("Calendar"));
        Session("Letters");
        _terminal.Write("mine.txt", "mine\n");
        _terminal.Git("add", "mine.txt");
        _terminal.Write(Entry(second), _terminal.Read(Entry(second)) + "\nMine.\n");

        var answer = _terminal.Session("archive", "--before", "2027-01-01");

        answer.Code.ShouldBe(0);
        answer.Out.ShouldContain($"1 document stays, because of changes that are not committed:\n  {Entry(second)}\n");
        answer.Out.ShouldContain("1 document stays, because no session has inherited from there yet:\n");
        Renames().ShouldBe([$"R100 {Handoff(first)} {Handoff(first, "2026/")}", $"R100 {Entry(first)} {Entry(first, "2026/")}"]);
        _terminal.Git("status", "--porcelain").Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe([$" M {Entry(second)}", "A  mine.txt"]);
        _terminal.Session("archive", "--before", "2026-11-20").Out.ShouldBe("nothing to archive: no session that started before 2026-11-20 has anything to move\n");
    }

    [Fact]
    public void What_is_archived_is_found_as_before_and_a_pull_request_of_it_has_no_session()
    {
        _terminal.Session("start", "Inbox");
        _terminal.Session("loop", "add", "Call the bank", "--why", "they asked for it");
        _terminal.Session("loop", "close", "Call", "--note", "done");
        var first = Close();
        Session("Calendar");
        var before = (_terminal.Session("log").Out, _terminal.Session("status").Out);
        _terminal.Git("switch", "--quiet", "-c", "tidy");

        var json = _terminal.Session("archive", "--before", "2027-01-01", "--json").Json;

        json.GetProperty("moved").EnumerateArray().Select(move => move.GetProperty("to").GetString()).ShouldBe([Handoff(first, "2026/"), Entry(first, "2026/")]);
        json.GetProperty("kept").EnumerateArray().Select(kept => kept.GetProperty("because").GetString()).ShouldBe(["with_another", "head"]);
        (_terminal.Session("log").Out, _terminal.Session("status").Out).ShouldBe(before);
        _terminal.Session("show", first).Code.ShouldBe(0);
        _terminal.Session("check").Out.ShouldBe("nothing is wrong\n");
        _terminal.Session("check", "--base", "main").Out.ShouldBe("nothing is wrong\n");
        _terminal.Session("summary", "--base", "main", "--json").Json.GetProperty("sessions").GetArrayLength().ShouldBe(0);
        Places(_terminal.Session("recall", "Inbox", "--history", "--kind", "journal", "--json").Json).ShouldContain(Entry(first, "2026/"));
        Places(_terminal.Session("recall", "Inbox", "--history", "--kind", "journal", "--json").Json).ShouldNotContain(Entry(first));
    }

    [Fact]
    public void One_branch_archives_while_the_other_goes_on_and_they_merge()
    {
        var (first, _) = (Session("Inbox"), Session("Calendar"));
        _terminal.Git("switch", "--quiet", "-c", "work");
        _terminal.Write(Entry(first), _terminal.Read(Entry(first)) + "\nA remark on the branch.\n");
        _terminal.Git("commit", "--quiet", "-am", "remark");
        var third = Session("Letters");
        _terminal.Git("switch", "--quiet", "main");
        _terminal.Session("archive", "--before", "2027-01-01").Code.ShouldBe(0);

        _terminal.Git("merge", "--quiet", "work");

        _terminal.Read(Entry(first, "2026/")).ShouldEndWith("\nA remark on the branch.\n");
        File.Exists(Path.Combine(_terminal.Directory, Entry(first))).ShouldBeFalse();
        _terminal.Session("status", "--json").Json.GetProperty("inherited").GetProperty("from")[0].GetString().ShouldBe(third);
        _terminal.Session("check").Out.ShouldBe("nothing is wrong\n");
    }

    [Fact]
    public void Sessions_that_come_with_a_merge_are_those_that_are_new_and_not_those_that_were_archived()
    {
        Session("Inbox");
        Session("Calendar");
        _terminal.Git("switch", "--quiet", "-c", "work");
        _terminal.Session("archive", "--before", "2027-01-01");
        Session("Letters");
        _terminal.Git("switch", "--quiet", "main");

        _terminal.Git("merge", "--quiet", "--ff-only", "work");

        _terminal.Session("hook", "post-merge", "0").Error.ShouldContain("1 session arrived with this merge");
    }

    [Fact]
    public void An_entry_that_a_merge_left_at_both_places_counts_once_and_is_named()
    {
        var first = Session("Inbox");
        Session("Calendar");
        _terminal.Session("archive", "--before", "2027-01-01");
        _terminal.Write(Entry(first), _terminal.Read(Entry(first, "2026/")).Replace("# Inbox", "# Inbox again", StringComparison.Ordinal));
        _terminal.Git("add", ".");
        _terminal.Git("commit", "--quiet", "-m", "both");

        _terminal.Session("log", "--json").Json.GetProperty("entries").GetArrayLength().ShouldBe(2);
        _terminal.Session("check").Out.ShouldContain("[entry-shared-id]");
        Places(_terminal.Session("recall", "Inbox", "--kind", "journal", "--json").Json).Distinct().ShouldNotContain(Entry(first, "2026/"));
        _terminal.Session("archive", "--before", "2027-01-01").Out.ShouldContain("because something else lies where the archive would put it");
    }

    [Fact]
    public void Killed_between_the_files_and_the_commit_nothing_is_lost_and_it_ends_the_next_time()
    {
        var (first, second) = (Session("Inbox"), Session("Calendar"));
        Directory.CreateDirectory(Path.Combine(_terminal.Directory, "journal/2026"));
        File.Move(Path.Combine(_terminal.Directory, Entry(first)), Path.Combine(_terminal.Directory, Entry(first, "2026/")));
        _terminal.Git("add", "--all", "journal");

        var status = _terminal.Session("status", "--json").Json.GetProperty("inherited").GetProperty("from")[0].GetString();
        var answer = _terminal.Session("archive", "--before", "2027-01-01");

        (status, answer.Code).ShouldBe((second, 0));
        Renames().Length.ShouldBe(2);
        _terminal.Git("status", "--porcelain").ShouldBeEmpty();
    }

    [Fact]
    public void A_close_leaves_to_an_archive_what_that_moved_when_it_was_killed()
    {
        var first = Session("Inbox");
        Session("Calendar");
        _terminal.Session("start", "Letters");
        Directory.CreateDirectory(Path.Combine(_terminal.Directory, "journal/2026"));
        File.Move(Path.Combine(_terminal.Directory, Entry(first)), Path.Combine(_terminal.Directory, Entry(first, "2026/")));

        var close = _terminal.Session("close");
        var committed = _terminal.Git("show", "--format=", "--name-only", "HEAD");
        var archive = _terminal.Session("archive", "--before", "2027-01-01");

        close.Out.ShouldContain("  an archive was cut short, and what it moved is not committed (1 document): git session archive --before <date> finishes it\n");
        committed.ShouldNotContain(first);
        archive.Code.ShouldBe(0);
        Renames().ShouldContain($"R100 {Entry(first)} {Entry(first, "2026/")}");
        _terminal.Git("status", "--porcelain").ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_goes_through_a_symbolic_link_nor_where_a_file_is_in_the_place_of_the_folder()
    {
        var first = Session("Inbox");
        Session("Calendar");
        _terminal.Write("docs/guide.md", "# Guide\n");
        File.CreateSymbolicLink(Path.Combine(_terminal.Directory, ".ai_context/handoffs/2026"), "../../docs");
        _terminal.Write("journal/2026", "notes\n");
        _terminal.Git("add", ".");
        _terminal.Git("commit", "--quiet", "-m", "in the way");
        var (tree, dry) = (_terminal.Git("rev-parse", "HEAD^{tree}"), _terminal.Session("archive", "--before", "2027-01-01", "--dry-run"));

        var archive = _terminal.Session("archive", "--before", "2027-01-01");

        (archive.Code, archive.Out).ShouldBe((dry.Code, dry.Out));
        archive.Out.ShouldContain($"1 document stays, because something else lies where the archive would put it:\n  {Entry(first)}\n");
        _terminal.Git("rev-parse", "HEAD^{tree}").ShouldBe(tree);
        _terminal.Git("status", "--porcelain").ShouldBeEmpty();
    }

    [Fact]
    public void A_link_in_the_place_of_the_handoffs_folder_keeps_the_handoff_alone()
    {
        var first = Session("Inbox");
        Session("Calendar");
        _terminal.Write("docs/guide.md", "# Guide\n");
        File.CreateSymbolicLink(Path.Combine(_terminal.Directory, ".ai_context/handoffs/2026"), "../../docs");
        _terminal.Git("add", ".");
        _terminal.Git("commit", "--quiet", "-m", "in the way");

        _terminal.Session("archive", "--before", "2027-01-01").Out.ShouldContain($"because something else lies where the archive would put it:\n  {Handoff(first)}\n");

        Renames().ShouldBe([$"R100 {Entry(first)} {Entry(first, "2026/")}"]);
        _terminal.Git("ls-files", "-s", ".ai_context/handoffs/2026").ShouldStartWith("120000");
    }

    [Fact]
    public void What_it_says_of_who_commits_does_not_speak_of_a_close()
    {
        Session("Inbox");
        Session("Calendar");
        _terminal.Git("config", "--unset", "user.email");
        _terminal.Git("config", "user.useConfigOnly", "true");

        var archive = _terminal.Session("archive", "--before", "2027-01-01");

        archive.Code.ShouldBe(1);
        archive.Error.ShouldNotContain("close");
    }

    [Fact]
    public void What_it_wants_is_said()
    {
        var missing = _terminal.Session("archive");
        var wrong = _terminal.Session("archive", "--before", "last year");

        (missing.Code, wrong.Code).ShouldBe((2, 2));
        missing.Error.ShouldContain("--before");
        wrong.Error.ShouldContain("--before wants a day such as 2026-11-20");
    }

    private static string Entry(string session, string folder = "") => $"journal/{folder}{session}.md";

    private static string Handoff(string session, string folder = "") => $".ai_context/handoffs/{folder}SESSION_CLOSEDOWN_{session}.md";

    private static IEnumerable<string> Places(System.Text.Json.JsonElement recalled) =>
        recalled.GetProperty("results").EnumerateArray().Select(one => one.GetProperty("path").GetString() ?? "");

    private string[] Renames() => [.. _terminal.Git("show", "-M100%", "--format=", "--name-status", "HEAD").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Replace('\t', ' '))];

    private string Session(string focus)
    {
        _terminal.Session("start", focus);
        return Close();
    }

    private string Close()
    {
        _terminal.Time.PassMinutes(60);
        return _terminal.Session("close", "--json").Json.GetProperty("session").GetString() ?? "";
    }
}
