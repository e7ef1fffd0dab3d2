using GitSession.Memory;
using GitSession.Tests.Support;

namespace GitSession.Tests.Sessions;

/// <summary>While a session is live, the newest entry that a person can open is the one it inherited from.</summary>
public class HandEditsTests
{
    private readonly InMemoryDay _day = new();
    private readonly string _path;

    public HandEditsTests()
    {
        _day.Start("Checking inbox");
        _day.Open("Insurance callback", "they said they'd call back");
        _day.Open("Doctor appointment prep", "appointment is tomorrow");
        _path = _day.Close().Entry.Path;
        _day.Time.PassMinutes(10);
        _day.Start("Reviewing calendar");
    }

    [Fact]
    public void A_box_ticked_in_the_inherited_entry_closes_the_loop()
    {
        Tick("Insurance callback");

        _day.Close();

        Open().ShouldBe(["Doctor appointment prep"]);
    }

    [Fact]
    public void A_line_taken_out_of_the_inherited_entry_closes_the_loop()
    {
        _day.Workspace.Write(_path, string.Join('\n', _day.Workspace.Read(_path)!.Split('\n').Where(line => !line.Contains("Insurance callback", StringComparison.Ordinal))));

        _day.Close();

        Open().ShouldBe(["Doctor appointment prep"]);
    }

    [Fact]
    public void A_line_added_to_the_inherited_entry_opens_a_loop()
    {
        _day.EditByHand(_path, "## For the Next", "- [ ] HIGH: Call the clinic - before noon\n\n## For the Next");

        _day.Close();

        Open().ShouldBe(["Call the clinic", "Insurance callback", "Doctor appointment prep"], ignoreOrder: true);
        _day.Status().Next.Loops.Find(loop => loop.Description == "Call the clinic")!.Context.ShouldBe("before noon");
    }

    [Fact]
    public void A_line_changed_in_the_inherited_entry_changes_the_loop()
    {
        _day.EditByHand(_path, "Insurance callback - they said they'd call back", "Insurance callback - they moved it to Monday");

        _day.Close();

        _day.Status().Next.Loops.Find(loop => loop.Description == "Insurance callback")!.Context.ShouldBe("they moved it to Monday");
    }

    [Fact]
    public void A_loop_that_the_session_changed_stays_open_and_says_where_it_was_ticked()
    {
        var loop = _day.Live.Memory.Loops.Find(loop => loop.Description == "Insurance callback")!;
        _day.Edit(memory => memory.Change(loop with { Urgency = Urgency.High }));
        Tick("Insurance callback");

        _day.Close();

        var left = _day.Status().Next.Loops.Find(loop => loop.Description == "Insurance callback")!;
        left.Context.ShouldBe($"they said they'd call back (closed in {Path.GetFileNameWithoutExtension(_path)})");
    }

    [Fact]
    public void An_interrupted_session_heeds_it_too()
    {
        Tick("Insurance callback");
        _day.Kill(_day.Me!);
        _day.Me = _day.Me! with { Pid = 4712 };

        var report = _day.Start("Next");

        report.Session.Memory.Loops.Select(loop => loop.Description).ShouldBe(["Doctor appointment prep", "Reviewing calendar"], ignoreOrder: true);
    }

    [Fact]
    public void An_entry_that_this_branch_does_not_have_closes_nothing()
    {
        _day.Workspace.Delete(_path);

        var report = _day.Close();

        report.Entry.OpenLoops.Count().ShouldBe(2);
    }

    [Fact]
    public void What_nobody_touched_is_carried_as_it_was()
    {
        var report = _day.Close();

        report.Entry.OpenLoops.Select(line => (line.Description, line.Context)).ShouldBe([
            ("Insurance callback", "they said they'd call back"),
            ("Doctor appointment prep", "appointment is tomorrow"),
        ], ignoreOrder: true);
        report.Entry.Loops.ShouldAllBe(line => !line.Closed);
    }

    [Fact]
    public void Another_version_that_git_put_there_is_nobodys_edit()
    {
        Tick("Insurance callback");
        _day.Repository.Elsewhere = true;

        _day.Close();

        _day.Entry(_day.Status().Next.From[0].Id).OpenLoops.Count().ShouldBe(2);
    }

    [Fact]
    public void A_line_that_a_stash_took_away_is_not_closed()
    {
        _day.Close();
        var entry = _day.Status().Next.From[0].Path;
        _day.Repository.Texts[(_day.Repository.At.Commit!, entry)] = _day.Workspace.Read(entry)!;
        _day.EditByHand(entry, "## For the Next", "- [ ] Rotate the key\n\n## For the Next");
        _day.Start("After it");
        _day.Workspace.Write(entry, _day.Repository.Texts[(_day.Repository.At.Commit!, entry)]);

        _day.Close();

        Open().ShouldContain("Rotate the key");
    }

    [Fact]
    public void An_inherited_entry_that_moved_to_another_folder_is_found_there()
    {
        var text = _day.Workspace.Read(_path)!;
        _day.Workspace.Delete(_path);
        _day.Workspace.Write(_path.Replace("journal/", "journal/2026/", StringComparison.Ordinal), text.Replace("[ ] **MEDIUM**: Insurance", "[x] **MEDIUM**: Insurance", StringComparison.Ordinal));

        _day.Close();

        Open().ShouldBe(["Doctor appointment prep"]);
    }

    [Fact]
    public void What_was_in_hand_when_the_owner_ended_becomes_a_loop()
    {
        _day.Kill(_day.Me!);
        _day.Me = _day.Me! with { Pid = 4712 };

        _day.Close();

        Open().ShouldContain("Reviewing calendar");
    }

    private void Tick(string loop) => _day.EditByHand(_path, $"[ ] **MEDIUM**: {loop}", $"[x] **MEDIUM**: {loop}");

    private IEnumerable<string> Open() => _day.Status().Next.Loops.Select(loop => loop.Description);
}
