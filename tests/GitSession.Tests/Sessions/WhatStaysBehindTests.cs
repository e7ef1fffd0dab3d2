using GitSession.Memory;
using GitSession.Sessions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Sessions;

/// <summary>What belongs to a session alone and is not written anywhere else.</summary>
public class WhatStaysBehindTests
{
    private static readonly HumanContext Human = new("exhausted", "deadline-at-five", "grumpy");
    private readonly InMemoryDay _day = new();

    [Theory, Trait("Requirement", "MEM-28"), Trait("Requirement", "MEM-29"), Trait("Requirement", "MEM-30")]
    [InlineData("exhausted")]
    [InlineData("deadline-at-five")]
    [InlineData("grumpy")]
    public void The_human_context_is_in_no_file_but_the_live_session(string word)
    {
        var live = Paths.LiveSession(_day.Start("Inbox").Session.Id);
        _day.Edit(memory => memory with { Human = Human });

        var kept = _day.Workspace.Read(live);
        _day.Close("done");

        kept?.ShouldContain(word);
        _day.Files.Values.ShouldAllBe(text => !text!.Contains(word));
        _day.Repository.Commits.ShouldAllBe(commit => !commit.Message.Contains(word));
    }

    [Fact]
    public void The_human_context_is_not_in_the_entry_of_an_interrupted_session_either()
    {
        _day.Start("Inbox");
        _day.Edit(memory => memory with { Human = Human });

        _day.Start("Calendar", StartChoice.Recover);

        _day.Files.Values.ShouldAllBe(text => !text!.Contains("grumpy"));
    }

    [Fact, Trait("Requirement", "MEM-116"), Trait("Requirement", "MEM-117")]
    public void The_entry_leaves_out_what_the_session_needed_only_for_itself()
    {
        _day.Start(new StartRequest { Focus = "Inbox", Why = "because-of-the-heap" });
        _day.Edit(memory => memory.Push("Phone", "it-rings", _day.Time.Now).Complete(_day.Time.Now).Pop(_day.Time.Now));

        var text = _day.Close().EntryText;

        new[] { "focus:", "attention_stack", "human_context", "owner", "pid", "4711", "tokens", "processes", "because-of-the-heap", "it-rings" }
            .Where(text.Contains).ShouldBeEmpty();
        text.ShouldContain("Inbox (in hand when the session closed)");
    }

    [Fact, Trait("Requirement", "MEM-112")]
    public void No_change_of_focus_goes_untracked()
    {
        _day.Start("Inbox");

        var refusal = Should.Throw<Refusal>(() => _day.Edit(memory => memory.Take("Calendar", null, _day.Time.Now)));
        _day.Edit(memory => memory.Complete(_day.Time.Now).Take("Calendar", null, _day.Time.Now));
        var entry = _day.Close().Entry;

        refusal.Reason.ShouldBe(RefusalReason.FocusInHand);
        entry.Summary.ShouldBe("- Inbox\n- Calendar (in hand when the session closed)");
    }
}
