using GitSession.Journal;
using GitSession.Rules.Suggestions;
using GitSession.Sessions.Archive;
using GitSession.Tests.Rules.Suggestions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Sessions.Archive;

public class ArchiveSessionsTests
{
    private static readonly DateTimeOffset NextYear = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly InMemoryDay _day = new();

    [Fact]
    public void Old_entries_and_handoffs_go_into_a_folder_for_their_year_in_one_commit_and_the_head_stays()
    {
        var (first, second) = (Session("Inbox"), Session("Calendar"));

        var report = Archive();

        report.Moved.ShouldBe([
            new DocumentMove(Paths.Handoff(first), $".ai_context/handoffs/2026/SESSION_CLOSEDOWN_{first}.md"),
            new DocumentMove(Paths.Entry(first), $"journal/2026/{first}.md"),
        ]);
        report.Kept.ShouldBe([new KeptDocument(Paths.Handoff(second), KeptBecause.WithAnother), new KeptDocument(Paths.Entry(second), KeptBecause.Head)]);
        _day.Repository.Commits[^1].Message.ShouldBe("journal: archive 1 session\n\n.ai_context/handoffs/2026: 1\njournal/2026: 1\n");
        _day.Repository.Changes(Paths.Journal, Paths.Context).ShouldAllBe(change => !change.Path.Contains(first));
    }

    [Fact]
    public void What_is_open_and_who_inherits_from_whom_is_as_before()
    {
        _day.Start("Inbox");
        var loop = _day.Open("Call the bank", "they asked");
        var first = _day.Close().Session.Id;
        var second = Session("Calendar");
        var before = _day.Status().Next;

        Archive();
        var after = _day.Status().Next;
        var third = Session("Letters");

        (after.Loops.Single().Id, after.From.Single().Id).ShouldBe((loop.Id, second));
        after.Loops.ShouldBe(before.Loops);
        var reader = new JournalReader(_day.Workspace, _day.Time);
        (reader.Graph.Heads.Single(), reader.Find(first)?.OpenLoops.Single().Id).ShouldBe((third, loop.Id));
    }

    [Fact]
    public void Bytes_stay_as_they_are_and_documents_of_people_in_folders_of_their_own_stay_where_they_lie()
    {
        var first = Session("Inbox");
        _day.Workspace.Write("journal/january/2026-01-14-old.md", "# Old\r\n");
        _day.Workspace.Write(Paths.Entry(first), "\uFEFF" + _day.Workspace.Read(Paths.Entry(first)) + "\r\nby hand");
        _day.Repository.Commit([Paths.Entry(first), "journal/january/2026-01-14-old.md"], "by hand");
        Session("Calendar");
        var text = _day.Workspace.Read(Paths.Entry(first));

        Archive();

        _day.Workspace.Read($"journal/2026/{first}.md").ShouldBe(text);
        _day.Workspace.Read("journal/january/2026-01-14-old.md").ShouldBe("# Old\r\n");
    }

    [Theory]
    [InlineData("2026-11-20", 0)]
    [InlineData("2026-11-21", 1)]
    [InlineData("2026-11-20T09:15:04+01:00", 0)]
    [InlineData("2026-11-20T09:15:05+01:00", 1)]
    public void Before_means_that_the_session_started_before_the_day_or_the_time(string before, int sessions)
    {
        Session("Inbox");
        _day.Time.Pass(TimeSpan.FromDays(1));
        Session("Calendar");

        var report = Archive(new ArchiveRequest(GitSession.Text.Times.Typed(before) ?? default, IsDay: before.Length == 10));

        report.Sessions.ShouldBe(sessions);
    }

    [Fact]
    public void An_entry_from_which_a_live_session_inherited_stays_though_another_branch_s_inherited_too()
    {
        var first = Session("Inbox");
        var live = _day.Start("Calendar").Session;
        _day.Workspace.Write("journal/2026-11-20-10-00-elsewhere-abcd.md", $"---\ninherited_from: [{first}]\n---\n\n# Elsewhere\n");
        _day.Repository.Commit(["journal/2026-11-20-10-00-elsewhere-abcd.md"], "merged");

        var report = Archive();

        report.Moved.ShouldBeEmpty();
        report.Kept.ShouldContain(new KeptDocument(Paths.Entry(first), KeptBecause.InheritedByLive, live.Id));
    }

    [Fact]
    public void A_handoff_stays_with_its_suggested_rules_until_each_is_decided_and_goes_the_next_time()
    {
        var first = Session("Inbox");
        var document = Paths.SuggestedRules(first);
        Commit(document, SampleSuggestions.Render(SampleSuggestions.New));
        Session("Calendar");

        var undecided = Archive();
        Commit(document, SampleSuggestions.Tick(_day.Workspace.Read(document) ?? "", "SR-001", "Reject"));
        var decided = Archive();

        undecided.Moved.Select(move => move.From).ShouldBe([Paths.Entry(first)]);
        undecided.Kept.ShouldContain(new KeptDocument(Paths.Handoff(first), KeptBecause.Undecided));
        decided.Moved.Select(move => move.To).ShouldBe([$".ai_context/handoffs/2026/SESSION_CLOSEDOWN_{first}.md", $".ai_context/handoffs/2026/SUGGESTED_RULES_{first}.md"]);
        SuggestionReview.Read(_day.Workspace).Keys.ShouldBe([SampleSuggestions.New.Key]);
    }

    [Fact]
    public void What_a_person_changed_or_never_committed_stays_and_is_named()
    {
        var (first, second) = (Session("Inbox"), Session("Calendar"));
        Session("Letters");
        _day.EditByHand(Paths.Entry(first), "# Inbox", "# Inbox, and more");
        _day.EditByHand(Paths.Handoff(second), "# Session", "# The session");
        _day.Workspace.Write("journal/2025-01-14-by-hand.md", "# By hand\n");
        _day.Workspace.Write("journal/2025-01-15-heir.md", "---\ninherited_from: [2025-01-14-by-hand]\n---\n");

        var report = Archive();

        report.Moved.Select(move => move.From).ShouldBe([Paths.Entry(second)]);
        report.Kept.ShouldContain(new KeptDocument(Paths.Entry(first), KeptBecause.Changed));
        report.Kept.ShouldContain(new KeptDocument(Paths.Handoff(second), KeptBecause.Changed));
        report.Kept.ShouldContain(new KeptDocument("journal/2025-01-14-by-hand.md", KeptBecause.NotCommitted));
    }

    [Fact]
    public void An_entry_whose_name_begins_with_no_date_stays_because_in_a_folder_its_id_would_be_another()
    {
        Commit("journal/founding.md", "---\nstarted_at: 2026-01-14T09:00:00+01:00\n---\n\n# Founding\n");
        Session("Inbox");

        Archive().Kept.ShouldContain(new KeptDocument("journal/founding.md", KeptBecause.NotDated));
    }

    [Fact]
    public void Where_another_file_lies_nothing_is_overwritten_and_where_the_same_text_lies_there_is_one_again()
    {
        var (first, second) = (Session("Inbox"), Session("Calendar"));
        Session("Letters");
        Commit($"journal/2026/{first}.md", "# Another\n");
        Commit($"journal/2026/{second}.md", _day.Workspace.Read(Paths.Entry(second)) ?? "");

        var report = Archive();

        report.Kept.ShouldContain(new KeptDocument(Paths.Entry(first), KeptBecause.PlaceTaken));
        _day.Workspace.Read($"journal/2026/{first}.md").ShouldBe("# Another\n");
        (_day.Workspace.Read(Paths.Entry(second)), _day.Workspace.Read($"journal/2026/{second}.md") is null).ShouldBe((null, false));
    }

    [Fact]
    public void A_dry_run_moves_nothing_and_where_nothing_is_old_nothing_is_done()
    {
        Session("Inbox");
        Session("Calendar");
        var (files, commits) = (_day.Files, _day.Repository.Commits.Count);

        var dry = Archive(new ArchiveRequest(NextYear, IsDay: true, DryRun: true));
        var none = Archive(new ArchiveRequest(NextYear.AddYears(-2), IsDay: true));

        (dry.Moved.Length, dry.Commit, none.Moved.Length, none.Kept.Length, none.Commit).ShouldBe((2, null, 0, 0, null));
        _day.Files.ShouldBe(files);
        _day.Repository.Commits.Count.ShouldBe(commits);
    }

    [Fact]
    public void In_the_middle_of_a_merge_it_is_refused_and_where_git_cannot_commit_everything_lies_where_it_lay()
    {
        Session("Inbox");
        Session("Calendar");
        var files = _day.Files;

        _day.Repository.InProgress = Operation.Merge;
        var merging = Should.Throw<Refusal>(() => Archive());
        Should.Throw<Refusal>(() => Archive(new ArchiveRequest(NextYear, IsDay: true, DryRun: true))).Reason.ShouldBe(RefusalReason.InTheMiddle);
        _day.Repository.InProgress = null;
        _day.Repository.CommitFails = new Refusal(RefusalReason.IndexLocked, "index.lock");
        var locked = Should.Throw<Refusal>(() => Archive());

        (merging.Reason, locked.Reason).ShouldBe((RefusalReason.InTheMiddle, RefusalReason.IndexLocked));
        _day.Files.ShouldBe(files);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Killed_between_two_moves_or_before_the_commit_it_ends_the_next_time(int moves)
    {
        Session("Inbox");
        Session("Calendar");
        Session("Letters");
        _day.Repository.CommitFails = new OperationCanceledException("killed");

        Should.Throw<OperationCanceledException>(() => Archive(new CountingWorkspace(_day.Workspace) { MovesLeft = moves }));
        var open = _day.Status().Next;
        _day.Repository.CommitFails = null;
        var report = Archive();

        open.From.Single().Title.ShouldBe("Letters");
        (report.Sessions, report.Moved.Length).ShouldBe((2, 4));
        report.Moved.ShouldAllBe(move => _day.Workspace.Read(move.From) == null && _day.Workspace.Read(move.To) != null);
        _day.Repository.Changes(Paths.Journal, Paths.Handoffs).ShouldBeEmpty();
    }

    [Fact]
    public void A_handoff_that_was_archived_is_never_served_again()
    {
        var first = Session("Inbox");
        var marker = _day.Workspace.Read(Paths.CompletionMarker) ?? "";
        Session("Calendar");
        Archive();
        _day.Workspace.Write(Paths.CompletionMarker, marker);

        var restart = _day.Start("Letters").Restart;

        marker.ShouldContain(first);
        (restart?.RecoveryDocument, restart?.Instructions, restart?.IsArchived).ShouldBe((null, "", true));
    }

    [Fact]
    public void What_a_live_session_of_another_branch_inherited_is_read_where_it_lies_now()
    {
        _day.Start("Inbox");
        var loop = _day.Open("Call the bank");
        var first = _day.Close().Session.Id;
        _day.Start("Calendar");
        _day.Workspace.Move(Paths.Entry(first), $"journal/2026/{first}.md");
        _day.EditByHand($"journal/2026/{first}.md", "- [ ]", "- [x]");

        var path = _day.Status().Session?.Inherited.Entries.Single().Path;
        var closed = _day.Close().Entry;

        path.ShouldBe($"journal/2026/{first}.md");
        closed.Loops.Single(line => line.Id == loop.Id).Closed.ShouldBeTrue();
        closed.InheritedFrom.ShouldBe([first]);
    }

    // A session an hour long, with its entry and its handoff.
    private string Session(string focus)
    {
        _day.Start(focus);
        _day.Time.PassMinutes(60);
        return _day.Close().Session.Id;
    }

    private void Commit(string path, string text)
    {
        _day.Workspace.Write(path, text);
        _day.Repository.Commit([path], "by hand");
    }

    private ArchiveReport Archive(IWorkspace? workspace = null) => new ArchiveSessions(workspace ?? _day.Workspace, _day.Repository, _day.Time).Run(new ArchiveRequest(NextYear, IsDay: true));

    private ArchiveReport Archive(ArchiveRequest request) => new ArchiveSessions(_day.Workspace, _day.Repository, _day.Time).Run(request);
}
