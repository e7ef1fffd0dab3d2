using GitSession.Framework.Audit;
using GitSession.Journal;
using GitSession.Sessions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Sessions;

/// <summary>A close that was killed after its commit and before the live session was removed.</summary>
public class CloseCutShortTests
{
    private readonly InMemoryDay _day = new();
    private readonly LiveSession _session;

    public CloseCutShortTests()
    {
        _session = _day.Start("Inbox").Session;
        _day.Open("Call back");
        var (path, text) = _day.Files.ShouldHaveSingleItem();
        _day.Close("All quiet.");
        _day.Workspace.Write(path, text ?? "");
        _day.Kill(_session.Owner!);
        _day.Me = new Owner(4712, _day.Time.Now);
    }

    [Fact]
    public void The_next_start_leaves_its_entry_as_it_is_and_recovers_nothing()
    {
        var before = _day.Workspace.Read(Paths.Entry(_session.Id));

        var report = _day.Start("Calendar");

        report.Recovered.ShouldBeEmpty();
        _day.Workspace.Read(Paths.Entry(_session.Id)).ShouldBe(before);
        _day.AllLive.ShouldHaveSingleItem().Id.ShouldBe(report.Session.Id);
        report.Session.Memory.Loops.ShouldHaveSingleItem().Description.ShouldBe("Call back");
    }

    [Fact]
    public void What_was_decided_in_it_is_kept_where_its_document_was_not_written_yet()
    {
        new AuditLog(_day.Workspace).Add(_session.Id, new AuditLine { At = _day.Time.Now, Service = "LinterOfOurs", Action = "reported", Context = "a.cs" });
        _day.Workspace.Delete(Paths.Audit(_session.Id));

        _day.Start("Calendar");

        new AuditLog(_day.Workspace).Read(_session.Id).Lines.ShouldHaveSingleItem().Context.ShouldBe("a.cs");
        _day.Workspace.Read(Paths.LiveAudit(_session.Id)).ShouldBeNull();
    }

    [Fact]
    public void A_session_that_went_on_afterwards_is_recovered()
    {
        _day.Time.PassMinutes(1);
        _day.Edit(memory => memory.Push("Phone", null, _day.Time.Now));

        var report = _day.Start("Calendar");

        report.Recovered.ShouldHaveSingleItem().Entry.Status.ShouldBe(EntryStatus.Interrupted);
        report.Session.Memory.Loops.Select(loop => loop.Description).ShouldBe(["Call back", "Inbox", "Phone"], ignoreOrder: true);
    }
}
