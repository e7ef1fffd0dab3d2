using GitSession.Handoffs;
using GitSession.Sessions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Sessions;

public class RestartTests
{
    private readonly InMemoryDay _day = new();

    [Fact]
    [Trait("Requirement", "SES-61"), Trait("Requirement", "SES-62"), Trait("Requirement", "SES-63"), Trait("Requirement", "SES-64")]
    public void The_start_after_a_closedown_is_told_of_it_once()
    {
        var closed = Closed();

        var first = _day.Start("Calendar").Restart.ShouldNotBeNull();
        _day.Close();
        _day.Workspace.Delete(Paths.CompletionMarker);
        var second = _day.Start("Phone");

        first.RecoveryDocument.ShouldBe(closed.HandoffPath);
        first.ClosedAt.ShouldBe(_day.Time.Now);
        first.Instructions.ShouldBe(HandoffDocument.StartupOf("x.md", closed.HandoffText));
        second.Restart.ShouldBeNull();
    }

    [Fact]
    public void A_loop_that_was_closed_since_is_not_told_to_be_taken_up()
    {
        var closed = Closed();
        var (open, ticked) = (closed.EntryText, closed.EntryText.Replace("- [ ]", "- [x]", StringComparison.Ordinal));
        _day.Workspace.Write(closed.Entry.Path, ticked);

        var instructions = _day.Start("Calendar").Restart.ShouldNotBeNull().Instructions;

        ticked.ShouldNotBe(open);
        instructions.Split('\n').Where(line => line.Contains("Take up", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldEndWith("`) - closed since");
    }

    [Fact, Trait("Requirement", "SES-64")]
    public void The_marker_is_gone_when_it_was_read()
    {
        Closed();

        _day.Start("Calendar");

        _day.Workspace.Read(Paths.CompletionMarker).ShouldBeNull();
    }

    [Fact]
    public void A_marker_that_cannot_be_taken_away_is_told_and_told_again()
    {
        var closed = Closed();
        var workspace = new CountingWorkspace(_day.Workspace) { AtTake = new Refusal(RefusalReason.NotWritable, Paths.CompletionMarker) };

        Restart.Take(workspace).ShouldNotBeNull().RecoveryDocument.ShouldBe(closed.HandoffPath);

        Restart.Take(workspace).ShouldNotBeNull().RecoveryDocument.ShouldBe(closed.HandoffPath);
    }

    [Fact]
    public void A_start_that_is_refused_leaves_the_marker_to_the_next()
    {
        _day.Start("Inbox");
        _day.Workspace.Write(Paths.CompletionMarker, new CompletionMarker(_day.Time.Now, Paths.Handoff("x")).Render());

        Should.Throw<Refusal>(() => _day.Start("Calendar"));

        _day.Workspace.Read(Paths.CompletionMarker).ShouldNotBeNull();
    }

    [Theory, Trait("Requirement", "SES-64")]
    [InlineData("", null)]
    [InlineData("nonsense", null)]
    [InlineData("{\"session_completed\": true, \"closedown_timestamp\": \"2026-11-20T08:15:00Z\", \"recovery_doc\": \".ai_context/handoffs/SESSION_CLOSEDOWN_gone.md\"}", "2026-11-20T08:15:00Z")]
    [InlineData("{\"session_completed\": true, \"closedown_timestamp\": \"2026-11-20T08:15:00Z\", \"recovery_doc\": \"secret.txt\"}", "2026-11-20T08:15:00Z")]
    public void A_marker_that_is_damaged_or_points_nowhere_is_said_and_ignored(string marker, string? closedAt)
    {
        _day.Workspace.Write("secret.txt", "## Startup Instructions\n\n1. hidden\n");
        _day.Workspace.Write(Paths.CompletionMarker, marker);

        var restart = _day.Start("Calendar").Restart.ShouldNotBeNull();

        restart.ShouldBe(new Restart(closedAt is null ? null : DateTimeOffset.Parse(closedAt), null, ""));
    }

    [Fact]
    public void A_recovery_document_that_cannot_be_read_is_none_and_the_session_opens()
    {
        _day.Workspace.Write(Paths.Handoff("x") + "/inner.md", "a directory in its place");
        _day.Workspace.Write(Paths.CompletionMarker, new CompletionMarker(_day.Time.Now, Paths.Handoff("x")).Render());

        var restart = _day.Start("Calendar").Restart;

        restart.ShouldBe(new Restart(_day.Time.Now, null, ""));
    }

    [Fact, Trait("Requirement", "SES-18"), Trait("Requirement", "SES-56")]
    public void After_a_closedown_every_change_says_that_the_session_is_closed()
    {
        var closed = Closed();

        var refusal = Should.Throw<Refusal>(() => _day.Edit(memory => memory.Take("Calendar", null, _day.Time.Now)));

        (refusal.Reason, refusal.Subject).ShouldBe((RefusalReason.SessionClosed, closed.Session.Id));
    }

    private CloseReport Closed()
    {
        _day.Start("Inbox");
        _day.Open("Call back", "at noon");
        return _day.Close();
    }
}
