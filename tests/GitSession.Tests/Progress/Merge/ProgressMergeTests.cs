using GitSession.Progress;
using GitSession.Progress.Merge;
using GitSession.Text;

namespace GitSession.Tests.Progress.Merge;

public class ProgressMergeTests
{
    public static TheoryData<string> Samples => ProgressSampleTests.Files;

    [Fact]
    public void Values_of_neighbouring_keys_come_from_the_side_that_changed_them()
    {
        var agreed = Yaml("a: pending\nb: pending", "a: completed\nb: pending", "a: pending\nb: 'ready'");

        ShouldAllBe(agreed, "a: completed\nb: 'ready'");
    }

    [Fact]
    public void A_value_that_both_changed_is_left_to_a_person_and_its_neighbours_are_not()
    {
        var agreed = Yaml("a: pending\nb: pending\nc: pending", "a: ready\nb: in_progress\nc: pending", "a: pending\nb: completed\nc: ready");

        agreed.ShouldBe(new Sides<string>(Block("a: ready\nb: pending\nc: ready"), Block("a: ready\nb: in_progress\nc: ready"), Block("a: ready\nb: completed\nc: ready")));
    }

    [Fact]
    public void What_a_side_added_the_others_have_in_an_order_that_does_not_depend_on_who_is_ours()
    {
        var agreed = Yaml("a: pending\nz: pending", "a: pending\nteam: ready\nz: pending", "a: pending\nbudget: ready # at last\nz: pending");

        ShouldAllBe(agreed, "a: pending\nbudget: ready # at last\nteam: ready\nz: pending");
    }

    [Fact]
    public void What_a_side_took_away_goes_where_the_other_left_it()
    {
        ShouldAllBe(Yaml("a: pending\nb: pending\nc: pending", "a: pending\nc: pending", "a: ready\nb: pending\nc: pending"), "a: ready\nc: pending");
    }

    [Fact]
    public void What_a_side_took_away_and_the_other_changed_stays_as_each_has_it()
    {
        var agreed = Yaml("a: pending\nb: pending", "a: pending", "a: pending\nb: completed");

        agreed.ShouldBe(new Sides<string>(Block("a: pending\nb: pending"), Block("a: pending"), Block("a: pending\nb: completed")));
    }

    [Fact]
    public void The_last_entry_of_json_gets_a_comma_where_others_come_behind_it()
    {
        var agreed = ProgressMerge.Of(new Sides<string>(Json("\"a\": \"pending\""), Json("\"a\": \"pending\",\n    \"c\": { \"status\": \"ready\",\n      \"by\": [1, 2] }"), Json("\"a\": \"ready\",\n    \"b\": \"x\"")));

        var wanted = Json("\"a\": \"ready\",\n    \"b\": \"x\",\n    \"c\": { \"status\": \"ready\",\n      \"by\": [1, 2] }");
        agreed.ShouldBe(new Sides<string>(wanted, wanted, wanted));
    }

    [Theory]
    [InlineData("{ a: pending, b: pending }", "{ b: pending }", "{ a: pending, b: ready }", "{ b: ready }")]
    [InlineData("{ a: pending, b: pending }", "{ a: pending }", "{ a: ready, b: pending }", "{ a: ready }")]
    [InlineData("{ a: pending }", "{ a: pending, b: x }", "{ 0: y, a: pending }", "{ 0: y, a: pending, b: x }")]
    public void Entries_on_one_line_are_taken_apart(string from, string ours, string theirs, string wanted)
    {
        static string Of(string deliverables) => $"#### Phase 1: One\n\n```yaml\ndeliverables: {deliverables}\n```\n";

        var agreed = ProgressMerge.Of(new Sides<string>(Of(from), Of(ours), Of(theirs)));

        agreed.ShouldBe(new Sides<string>(Of(wanted), Of(wanted), Of(wanted)));
    }

    [Fact]
    public void A_list_on_lines_and_a_text_on_lines_come_whole_with_the_indentation_of_their_place()
    {
        static string Of(string indentation, string more) => $"#### Phase 1: One\n\n```yaml\nstatus: ready\ndeliverables:\n{indentation}a: pending\n{more}```\n";

        var agreed = ProgressMerge.Of(new Sides<string>(Of("  ", ""), Of("    ", ""), Of("  ", "  b:\n    status: ready\n    notes: |\n      one\n      two\nlast_action: >-\n  in\n  lines\n")));

        agreed.Ours.ShouldBe(Of("    ", "    b:\n      status: ready\n      notes: |\n        one\n        two\nlast_action: >-\n  in\n  lines\n"));
    }

    [Fact]
    public void One_status_further_than_the_other_decides_nothing()
    {
        var agreed = Yaml("a: pending", "a: in_progress", "a: completed");

        agreed.ShouldBe(new Sides<string>(Block("a: pending"), Block("a: in_progress"), Block("a: completed")));
    }

    [Fact]
    public void Of_one_value_in_two_quotations_the_one_that_was_changed_stays()
    {
        ShouldAllBe(Yaml("a: ready", "a: \"ready\"", "a: ready"), "a: \"ready\"");
        ShouldAllBe(Yaml("a: pending", "a: 'ready'", "a: \"ready\""), "a: \"ready\"");
        Yaml("a: pending", "a: null", "a: 'null'").Ours.ShouldBe(Block("a: null"));
    }

    [Fact]
    public void Of_two_last_updates_the_later_moment_wins_whatever_its_offset()
    {
        static string Of(string time) => $"## Overall Status\n\n```json\n{{ \"last_updated\": \"{time}\", \"note\": 1 }}\n```\n";

        var agreed = ProgressMerge.Of(new Sides<string>(Of("2026-11-19T09:00:00+01:00"), Of("2026-11-20T09:30:00+01:00"), Of("2026-11-20T09:00:00+00:00")));

        agreed.ShouldBe(new Sides<string>(Of("2026-11-20T09:00:00+00:00"), Of("2026-11-20T09:00:00+00:00"), Of("2026-11-20T09:00:00+00:00")));
    }

    [Fact]
    public void What_is_derived_from_the_phases_is_derived_again_from_the_merged_ones()
    {
        static string Of(string one, string two, string current, string overall, string time) =>
            SomeProgress.Text("1", one, "", "a=completed") + SomeProgress.Text("2", two, "", "b=pending") + $"<!-- git-session:begin overall-status -->\n- current_phase: {current}\n- overall_status: {overall}\n- last_updated: {time}\n<!-- git-session:end overall-status -->\n";

        var agreed = ProgressMerge.Of(new Sides<string>(
            Of("in_progress", "pending", "1", "in_progress", "2026-11-19T09:00:00+01:00"),
            Of("completed", "pending", "2", "pending", "2026-11-20T09:00:00+01:00"),
            Of("in_progress", "blocked", "1", "in_progress", "2026-11-20T08:00:00+01:00")));

        var wanted = Of("completed", "blocked", "2", "blocked", "2026-11-20T09:00:00+01:00");
        agreed.Ours.ShouldBe(wanted);
        agreed.Theirs.ShouldBe(wanted);
    }

    [Fact]
    public void Phases_that_both_added_stay_both_in_the_order_of_their_numbers()
    {
        var (from, ten, nine) = (SomeProgress.Text("8", "ready", "", "a=pending"), SomeProgress.Text("10", "ready", "", "b=pending"), SomeProgress.Text("9", "ready", "", "c=pending"));

        var agreed = ProgressMerge.Of(new Sides<string>(from, from + ten + "Prose of ten.\n\n## Notes\n", from + nine));

        ProgressDocument.Parse(agreed.Ours).Phases.Select(phase => phase.Key).ShouldBe(["8", "9", "10"]);
        agreed.Theirs.ShouldBe(from + nine + ten);
        agreed.Ours.ShouldBe(from + nine + ten + "Prose of ten.\n\n## Notes\n");
    }

    [Theory]
    [InlineData("")]
    [InlineData("<!-- git-session:begin overall-status -->\n- current_phase: 8\n<!-- git-session:end overall-status -->\n\n")]
    public void Phases_that_both_put_behind_other_sections_or_before_a_region_stay_where_they_were_put(string region)
    {
        var (eight, ten, nine) = (SomeProgress.Text("8", "ready", "", "a=pending"), SomeProgress.Text("10", "ready", "", "b=pending"), SomeProgress.Text("9", "ready", "", "c=pending"));
        var from = eight + "## Notes\n\nThe end.\n\n";

        var agreed = ProgressMerge.Of(new Sides<string>(from + region, from + ten + region, from + nine + region));

        agreed.Ours.ShouldBe(from + nine + ten + region);
        agreed.Theirs.ShouldBe(agreed.Ours);
        agreed.Base.ShouldBe(agreed.Ours);
    }

    [Fact]
    public void A_phase_that_was_renumbered_is_known_by_its_title_and_one_that_was_retitled_by_its_number()
    {
        static string Of(string first, string second, string a, string b) =>
            $"#### Phase {first}\n\n```yaml\ndeliverables:\n  a: {a}\n```\n\n#### Phase {second}\n\n```yaml\ndeliverables:\n  b: {b}\n```\n";

        var agreed = ProgressMerge.Of(new Sides<string>(Of("2: Design", "3: Build", "pending", "pending"), Of("3: Design", "4: Build", "pending", "pending"), Of("2: Design", "3: Construction", "ready", "completed")));

        agreed.Ours.ShouldBe(Of("3: Design", "4: Build", "ready", "completed"));
    }

    [Fact]
    public void Documents_without_an_ancestor_share_what_each_has()
    {
        var agreed = ProgressMerge.Of(new Sides<string>("", SomeProgress.Text("1", "ready", "", "a=ready"), SomeProgress.Text("1", "ready", "", "b=ready") + SomeProgress.Text("2", "pending", "", "c=pending")));

        agreed.Ours.ShouldBe(SomeProgress.Text("1", "ready", "", "a=ready", "b=ready") + SomeProgress.Text("2", "pending", "", "c=pending"));
        agreed.Theirs.ShouldBe(agreed.Ours);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void In_documents_as_people_write_them_every_second_status_comes_from_the_other_side(string file)
    {
        var from = ProgressSampleTests.Open(file);
        var settable = from.Phases.SelectMany(phase => phase.Deliverables.Where(one => one.Value.Quotation is not Quotation.Lines).Select(one => new ProgressTarget(phase, one, "under_review"))).ToList();

        var agreed = ProgressMerge.Of(new Sides<string>(
            from.Text, from.Set(settable.Where((_, at) => at % 2 is 0)).Text, from.Set(settable.Where((_, at) => at % 2 is 1)).Text));

        var wanted = from.Set(settable).Text;
        agreed.ShouldBe(new Sides<string>(wanted, wanted, wanted));
    }

    [Fact]
    public void A_block_that_cannot_be_read_is_named_by_its_side_and_line()
    {
        var whole = SomeProgress.Text("1", "ready", "", "a=ready");

        var damage = Should.Throw<DamagedDocument>(() => ProgressMerge.Of(new Sides<string>(whole, whole, whole.Replace("\"ready\",", "\"ready\"", StringComparison.Ordinal))));

        (damage.Path, damage.Line).ShouldBe(("theirs", 6));
    }

    private static string Block(string lines) => $"#### Phase 1: One\n\n```yaml\nstatus: ready\ndeliverables:\n  {lines.Replace("\n", "\n  ", StringComparison.Ordinal)}\n```\n\nProse.\n";

    private static string Json(string lines) => $"#### Phase 1: One\n\n```json\n{{\n  \"deliverables\": {{\n    {lines}\n  }}\n}}\n```\n";

    private static Sides<string> Yaml(string from, string ours, string theirs) => ProgressMerge.Of(new Sides<string>(Block(from), Block(ours), Block(theirs)));

    private static void ShouldAllBe(Sides<string> agreed, string lines) => agreed.ShouldBe(new Sides<string>(Block(lines), Block(lines), Block(lines)));
}
