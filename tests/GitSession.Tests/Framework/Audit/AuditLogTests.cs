using GitSession.Framework.Audit;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Framework.Audit;

public class AuditLogTests
{
    private readonly InMemoryWorkspace _workspace = new(new FixedTime());

    private AuditLog Log => new(_workspace);

    [Fact]
    [Trait("Requirement", "SES-101")]
    public void Lines_are_only_added()
    {
        Log.Add("one", Line("first"));
        var before = _workspace.Read(Paths.LiveAudit("one")) ?? "";

        Log.Add("one", Line("second"), Line("third"));

        (_workspace.Read(Paths.LiveAudit("one")) ?? "").ShouldStartWith(before);
        Log.Read("one").Lines.Select(line => line.Context).ShouldBe(["first", "second", "third"]);
    }

    [Fact]
    public void A_half_line_that_was_left_does_not_take_the_next_one_with_it()
    {
        _workspace.Write(Paths.LiveAudit("one"), "- { at: 2026-11-20T12:00:00Z, serv");

        Log.Add("one", Line("next"));

        Log.Read("one").Lines.ShouldHaveSingleItem().Context.ShouldBe("next");
        Log.Read("one").Damaged.ShouldHaveSingleItem().Line.ShouldBe(1);
    }

    [Fact]
    public void Secrets_control_characters_and_what_is_too_long_are_not_kept()
    {
        Log.Add("one", Line("curl -H \"Authorization: Bearer abcdefghijklmnop1234\"\u001b[31m\n" + new string('x', 1000)));

        var context = Log.Read("one").Lines.Single().Context ?? "";
        context.ShouldContain("Bearer [redacted]");
        context.ShouldNotContain("\u001b");
        context.Length.ShouldBeLessThanOrEqualTo(400);
    }

    [Fact]
    public void A_value_that_is_a_secret_by_its_key_is_not_kept()
    {
        Log.Add("one", Line("a.cs") with { Metadata = [("password", "hunter2!x9"), ("files", "5"), ("note", "password: forgotten")] });

        Log.Read("one").Lines.Single().Metadata.ShouldBe([("password", "[redacted]"), ("files", "5"), ("note", "password: forgotten")]);
    }

    [Fact]
    public void An_ended_session_s_log_is_read_too()
    {
        _workspace.Write(Paths.Audit("old"), AuditDocument.Render(Line("then")));

        Log.Read("old").Lines.ShouldHaveSingleItem().Context.ShouldBe("then");
        Log.Traces().Select(log => log.Path).ShouldBe([Paths.Audit("old")]);
    }

    [Fact]
    public void A_live_log_that_its_document_holds_is_taken_away()
    {
        Log.Add("one", Line("first"));
        _workspace.Write(Paths.Audit("one"), (_workspace.Read(Paths.LiveAudit("one")) ?? "") + AuditDocument.Render(Line("at the close")));

        Log.Settle("one");

        _workspace.Read(Paths.LiveAudit("one")).ShouldBeNull();
        Log.Read("one").Lines.Select(line => line.Context).ShouldBe(["first", "at the close"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void What_the_document_of_an_ended_session_does_not_hold_yet_is_added_there(int written)
    {
        Log.Add("one", Line("first"));
        Log.Add("one", Line("first"));
        var text = _workspace.Read(Paths.LiveAudit("one")) ?? "";
        _workspace.Write(Paths.Audit("one"), string.Concat(Enumerable.Repeat(text[..(text.Length / 2)], written)));
        Log.Add("one", Line("while it was closed"));

        Log.Settle("one");

        _workspace.Read(Paths.LiveAudit("one")).ShouldBeNull();
        Log.Read("one").Lines.Select(line => line.Context).ShouldBe(["first", "first", "while it was closed"]);
    }

    private static AuditLine Line(string context) => new() { At = Moments.Morning, Service = ServiceName.Boundaries, Action = "boundary_enforcement", Allowed = true, Context = context };
}
