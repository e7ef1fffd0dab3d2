using GitSession.Tests.Support;
using GitSession.Text;
using GitSession.World;
using static GitSession.Tests.Support.LoopActs;

namespace GitSession.Tests.Journal;

public class HandWrittenEntryTests
{
    private readonly JournalClone _main = new Clones().New();

    [Fact]
    public void A_box_ticked_in_a_head_closes_the_loop()
    {
        var one = _main.Session("one", Open("aaaa", "call the bank"), Open("bbbb", "pack the bag"));

        _main.Tick(one, "aaaa");

        _main.OpenIds().ShouldBe(["bbbb"]);
    }

    [Fact]
    public void A_box_ticked_in_one_head_closes_the_loop_for_heads_that_carry_it()
    {
        _main.Session("one", Open("aaaa", "call the bank"));
        var other = _main.Fork();
        var two = other.Session("two");
        _main.IdleSessions(3);
        other.Tick(two, "aaaa");

        _main.Merge(other);

        _main.OpenIds().ShouldBeEmpty();
    }

    [Fact]
    public void A_box_ticked_in_a_head_that_another_clone_had_already_inherited_closes_the_loop_there_too()
    {
        _main.Session("one", Open("aaaa", "call the bank"));
        var two = _main.Session("two");
        var other = _main.Fork();
        other.IdleSessions(2);
        _main.Tick(two, "aaaa");
        _main.IdleSessions(1);

        _main.Merge(other);

        _main.OpenIds().ShouldBeEmpty();
    }

    [Fact]
    public void An_edit_of_a_head_that_another_clone_had_already_inherited_is_quoted_or_wins()
    {
        var one = _main.Session("one", Open("aaaa", "call the bank"));
        var other = _main.Fork();
        other.IdleSessions(2);
        _main.EditLine(one, "aaaa", line => line.Replace("call", "ring", StringComparison.Ordinal));
        _main.IdleSessions(1);

        _main.Merge(other);

        var loop = _main.Loop("aaaa");
        $"{loop.Description} {loop.Context}".ShouldContain("ring the bank");
    }

    [Fact]
    public void A_box_unticked_in_a_head_opens_the_loop_again()
    {
        _main.Session("one", Open("aaaa", "call the bank"));
        var other = _main.Fork();
        var two = other.Session("two", Close("aaaa"));
        other.Untick(two, "aaaa");
        other.EditLine(two, "aaaa", line => line.Replace("call", "ring", StringComparison.Ordinal));
        _main.IdleSessions(2);

        _main.Merge(other);

        _main.Loop("aaaa").Description.ShouldBe("ring the bank");
        _main.Loop("aaaa").Context.ShouldBeNull();
    }

    [Fact]
    [Trait("Requirement", "MEM-36")]
    public void A_line_without_an_id_gets_the_same_one_in_every_clone()
    {
        var one = _main.Session("one");
        _main.AddLine(one, "- [ ] water the plants - on the balcony");
        var other = new Clones(seed: 2).New();
        other.WriteByHand(one, _main.Workspace.Read(Paths.Entry(one)) ?? "");

        var loop = _main.Inherit().Loops.ShouldHaveSingleItem();

        other.OpenIds().ShouldBe([loop.Id]);
        loop.Description.ShouldBe("water the plants");
        loop.OpenedIn.ShouldBe(one);
    }

    [Fact]
    public void A_line_without_an_id_that_both_sides_inherited_is_one_loop()
    {
        var one = _main.Session("one");
        _main.AddLine(one, "- [ ] water the plants");
        var other = _main.Fork();
        other.IdleSessions(2);
        _main.IdleSessions(1);

        _main.Merge(other);

        _main.Inherit().Loops.ShouldHaveSingleItem().Context.ShouldBeNull();
    }

    [Theory]
    [InlineData("tick")]
    [InlineData("edit")]
    [InlineData("remove")]
    [InlineData("add")]
    public void An_older_entry_is_history_whatever_is_done_to_it(string what)
    {
        var one = _main.Session("one", Open("aaaa", "call the bank"), Open("bbbb", "pack the bag"));
        var other = _main.Fork();
        other.Session("two", Close("bbbb"));
        _main.Session("three", Change("bbbb", "unpack the bag"));
        _main.Merge(other);
        var before = _main.Open();

        EditByHand(one, what);

        _main.Open().ShouldBe(before);
        _main.Session("four");
        EditByHand(one, what);
        _main.OpenIds().ShouldBe(["aaaa", "bbbb"]);
    }

    [Fact]
    public void An_entry_without_front_matter_is_a_head_beside_the_others()
    {
        _main.Session("one", Open("aaaa", "call the bank"));

        _main.WriteByHand("2026-11-20-by-hand", "# A note\n\n- [ ] water the plants\n- [x] done\n- no loop\n");

        _main.Heads.ShouldContain("2026-11-20-by-hand");
        _main.Inherit().Loops.Select(loop => loop.Description).ShouldBe(["call the bank", "water the plants"], ignoreOrder: true);
    }

    [Fact]
    public void An_entry_by_hand_that_names_its_parent_takes_its_loops_over()
    {
        var one = _main.Session("one", Open("aaaa", "call the bank"), Open("bbbb", "pack the bag"));
        var other = _main.Fork();
        other.IdleSessions(2);
        var text = $"---\ninherited_from: journal/{one}.md\n---\n\n## Open Loops\n\n- [ ] **MEDIUM**: call the bank <!-- loop aaaa -->\n- [x] pack the bag <!-- loop bbbb -->\n";
        _main.WriteByHand("2026-11-20-by-hand", text);

        _main.Merge(other);

        _main.Heads.ShouldNotContain(one);
        _main.OpenIds().ShouldBe(["aaaa"]);
    }

    [Fact]
    public void An_entry_whose_parent_is_not_there_keeps_its_loops()
    {
        var one = _main.Session("one", Open("aaaa", "call the bank"), Open("bbbb", "pack the bag"));
        var other = _main.Fork();
        _main.Session("two", Close("bbbb"));
        other.IdleSessions(2);
        _main.Merge(other);

        _main.Delete(one);

        _main.OpenIds().ShouldBe(["aaaa"]);
    }

    [Fact]
    public void A_checkout_that_lost_its_older_entries_still_knows_what_was_changed()
    {
        var one = _main.Session("one", Open("aaaa", "call the bank"));
        var two = _main.Session("two");
        var other = _main.Fork();
        other.Session("three", Change("aaaa", "write to the bank"));
        _main.IdleSessions(1);
        _main.Merge(other);

        _main.Delete(one);
        _main.Delete(two);

        _main.Loop("aaaa").Description.ShouldBe("write to the bank");
        _main.Loop("aaaa").Context.ShouldBeNull();
    }

    [Fact]
    public void An_entry_that_is_its_own_parent_is_damaged()
    {
        _main.WriteByHand("2026-11-20-loop", "---\ninherited_from: [2026-11-20-loop]\n---\n");

        var damage = Should.Throw<DamagedDocument>(_main.Inherit);

        damage.Path.ShouldBe("journal/2026-11-20-loop.md");
    }

    [Fact]
    public void Entries_that_inherit_from_each_other_are_damaged()
    {
        _main.WriteByHand("a", "---\ninherited_from: b\n---\n");
        _main.WriteByHand("b", "---\ninherited_from: [c]\n---\n");
        _main.WriteByHand("c", "---\ninherited_from: [a.md]\n---\n");
        _main.WriteByHand("d", "---\ninherited_from: [c]\n---\n");

        Should.Throw<DamagedDocument>(_main.Inherit).Path.ShouldBe("journal/a.md");
    }

    private void EditByHand(string entry, string what)
    {
        switch (what)
        {
            case "tick": _main.Tick(entry, "aaaa"); _main.Tick(entry, "bbbb"); break;
            case "edit": _main.EditLine(entry, "bbbb", line => line.Replace("pack", "empty", StringComparison.Ordinal)); break;
            case "remove": _main.RemoveLine(entry, "aaaa"); _main.RemoveLine(entry, "bbbb"); break;
            default: _main.AddLine(entry, "- [ ] water the plants"); break;
        }
    }
}
