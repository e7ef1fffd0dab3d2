using FsCheck.Fluent;
using GitSession.Framework;
using GitSession.Framework.Audit;
using GitSession.Framework.Suggestions;
using GitSession.Rules;
using GitSession.Rules.Suggestions;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Framework.Suggestions;

public class DeriveSuggestionsTests
{
    private readonly AuditedSessions _day = new();

    [Theory]
    [InlineData(2, 2, 0)]
    [InlineData(3, 1, 0)]
    [InlineData(3, 2, 1)]
    [InlineData(7, 5, 1)]
    [Trait("Requirement", "SES-37")]
    [Trait("Requirement", "SES-81")]
    [Trait("Requirement", "SES-83")]
    [Trait("Requirement", "SES-85")]
    public void What_is_violated_three_times_in_two_contexts_becomes_a_suggestion(int times, int contexts, int suggested)
    {
        foreach (var time in Enumerable.Range(0, times))
            _day.Blocked("one", $"src/{time % contexts}.sql", "inst_031");
        foreach (var time in Enumerable.Range(0, 9))
            _day.Decided("one", allowed: true, $"src/{time}.sql", ["inst_032"]);

        _day.Of(SuggestionCategory.NewRule).Count().ShouldBe(suggested);
    }

    [Fact]
    [Trait("Requirement", "SES-82")]
    [Trait("Requirement", "SES-84")]
    public void A_suggestion_says_what_was_seen_how_often_what_to_do_and_when()
    {
        foreach (var context in new[] { "a.sql", "b.sql", "c.sql", "d.sql" })
            _day.Add("one", new AuditLine { At = Moments.After(context[0]), Service = "LinterOfOurs", Action = "lint", Allowed = false, Boundary = "schema", Context = context, Violations = [new(null, "5 files touched")] });

        var one = _day.Suggestions.ShouldHaveSingleItem();

        one.Pattern.ShouldBe("Not allowed 4 times, in 4 contexts, and no rule in force speaks of it: `5 files touched`");
        one.Occurrences.ShouldBe(4);
        one.ProposedRule.ShouldBe("`5 files touched`: where this is found, do not go on without the approval of a person. It crosses the boundary `schema`.");
        one.Evidence.Select(seen => seen.Text).ShouldBe(["in `a.sql` (session `one`)", "in `b.sql` (session `one`)", "in `c.sql` (session `one`)"]);
        (one.Quadrant, one.Persistence).ShouldBe((Quadrant.Operational, Persistence.Medium));
    }

    [Fact]
    public void The_same_file_in_two_sessions_is_two_contexts()
    {
        _day.Blocked("one", "a.sql", "inst_031").Blocked("one", "a.sql", "inst_031").Blocked("two", "a.sql", "inst_031");

        _day.Of(SuggestionCategory.NewRule).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("inst_031_schema", "inst_031_schema")]
    [InlineData("inst_031_schema", "inst_031")]
    [InlineData("schema", "words", "schema")]
    public void What_a_rule_in_force_speaks_of_needs_no_new_one(string rule, string reason, string? boundary = null)
    {
        foreach (var context in new[] { "a", "b", "c" })
            _day.Add("one", new AuditLine { At = Moments.Morning, Service = "S", Action = "a", Allowed = false, Boundary = boundary, Context = context, Violations = [new(reason, "")] });
        _day.Of(SuggestionCategory.NewRule).ShouldHaveSingleItem();

        _day.Rule(rule, "Never touch it.");

        _day.Of(SuggestionCategory.NewRule).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, true, 1)]
    [InlineData(true, false, 0)]
    [InlineData(false, true, 0)]
    [Trait("Requirement", "SES-38")]
    [Trait("Requirement", "SES-86")]
    public void A_rule_that_blocks_here_and_lets_through_there_is_to_be_clarified(bool blocked, bool approved, int suggested)
    {
        _day.Rule("inst_001_port", "Use port 27027.");
        if (blocked)
            _day.Blocked("one", "a.yaml", "inst_001_port");
        if (approved)
            _day.Decided("one", allowed: true, "b.yaml", ["inst_001_port"], ("approved", "true"));

        var found = _day.Of(SuggestionCategory.Clarification).ToList();

        found.Count.ShouldBe(suggested);
        found.ShouldAllBe(one => one.Pattern == "Rule `inst_001_port` blocked once, was approved once and only noted 0 times" && one.ProposedRule.StartsWith("Use port 27027.\n\n"));
    }

    [Theory]
    [InlineData(19, false, 0)]
    [InlineData(20, false, 1)]
    [InlineData(20, true, 0)]
    [Trait("Requirement", "SES-87")]
    public void A_rule_with_nothing_to_say_for_twenty_sessions_is_asked_about(int sessions, bool violated, int suggested)
    {
        _day.Rule("inst_002_kind", "Be kind.");
        foreach (var session in Enumerable.Range(10, sessions))
            _day.Decided($"session-{session}", allowed: true, "a.cs", []);
        if (violated)
            _day.Blocked("session-10", "a.cs", "inst_002_kind");

        var found = _day.Of(SuggestionCategory.NeverViolated).ToList();

        found.Count.ShouldBe(suggested);
        found.ShouldAllBe(one => one.Text.StartsWith("Consider"));
    }

    [Fact]
    public void A_rule_is_as_old_as_it_says()
    {
        _day.Rule("inst_002_kind", "Be kind.");
        _day.Rules[0] = _day.Rules[0] with { CreatedAt = Moments.After(10) };
        foreach (var session in Enumerable.Range(10, 25))
            _day.Decided($"session-{session}", allowed: true, "a.cs", []);

        _day.Of(SuggestionCategory.NeverViolated).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Always test your change", "Always test your change", 1.0)]
    [InlineData("alpha bravo charlie delta", "ALPHA, bravo charlie. echo the", 0.6)]
    [InlineData("alpha bravo", "delta echo", 0.0)]
    [InlineData("a of the", "a of the", 0.0)]
    public void The_overlap_is_the_share_of_the_words_of_more_than_three_letters(string one, string other, double overlap) =>
        CommonWords.Overlap(CommonWords.Of(one), CommonWords.Of(other)).ShouldBe(overlap, 0.0001);

    [Theory]
    [InlineData("ALPHA bravo charlie echo", 0, 1)]
    [InlineData("nothing alike", 2, 0)]
    [InlineData("nothing alike", 3, 1)]
    [Trait("Requirement", "SES-39")]
    [Trait("Requirement", "SES-88")]
    public void Rules_that_say_the_same_or_are_violated_together_are_to_be_one(string other, int together, int suggested)
    {
        _day.Rule("inst_001_a", "alpha bravo charlie delta").Rule("inst_002_b", other);
        foreach (var time in Enumerable.Range(0, together))
            _day.Blocked("one", $"{time}.cs", "inst_002_b", "inst_001");

        var found = _day.Of(SuggestionCategory.Consolidation).ToList();

        found.Count.ShouldBe(suggested);
        found.ShouldAllBe(one => one.ProposedRule == $"alpha bravo charlie delta\n\n{other}" && one.Rules.SequenceEqual(new[] { "inst_001_a", "inst_002_b" }));
    }

    [Fact]
    [Trait("Requirement", "SES-89")]
    public void A_quadrant_that_its_text_or_a_person_contradicts_is_to_be_adjusted()
    {
        _day.Rule("inst_001_port", "Use port 27027.", Quadrant.System).Rule("inst_002_kind", "Be kind.").Rule("inst_003_none", "Rest.", quadrant: null);
        _day.Add("one", new AuditLine { At = Moments.Morning, Service = ServiceName.Classification, Action = "instruction_classification", Rule = "inst_002_kind", Metadata = [("quadrant", "STRATEGIC"), ("overridden", "true")] });

        var found = _day.Of(SuggestionCategory.QuadrantAdjustment).ToList();

        found.Select(one => (one.Rules[0], one.Quadrant)).ShouldBe([("inst_001_port", Quadrant.Operational), ("inst_002_kind", Quadrant.Strategic)]);
        found[1].Pattern.ShouldBe("Rule `inst_002_kind` says OPERATIONAL, and a person said STRATEGIC once");
    }

    [Fact]
    public void What_was_suggested_once_is_not_suggested_again()
    {
        _day.Blocked("one", "a", "inst_031").Blocked("one", "b", "inst_031").Blocked("one", "c", "inst_031");
        _day.Known.Add(_day.Suggestions.Single().Key);

        _day.Suggestions.ShouldBeEmpty();
    }

    [Fact]
    public void Thresholds_are_those_of_the_settings()
    {
        _day.Settings = new SuggestionSettings(1, 1, 1, 1);

        _day.Blocked("one", "a", "inst_031");

        _day.Of(SuggestionCategory.NewRule).ShouldHaveSingleItem();
    }

    [Fact]
    public void No_more_of_a_kind_are_made_than_a_reviewer_reads_and_the_others_come_next()
    {
        foreach (var reason in Enumerable.Range(0, 14))
            _day.Blocked("one", "a", $"inst_9{reason}").Blocked("one", "b", $"inst_9{reason}").Blocked("one", "c", $"inst_9{reason}");
        var first = _day.Suggestions;

        _day.Known.UnionWith(first.Select(one => one.Key));

        (first.Length, _day.Suggestions.Length).ShouldBe((DeriveSuggestions.MostOfAKind, 4));
    }

    [Fact]
    public void Markdown_in_an_audit_log_stays_words() => Law.Holds(
        Gen.Three(Hostile.Text),
        words =>
        {
            var (reason, context, boundary) = words;
            var day = new AuditedSessions { Settings = new SuggestionSettings(1, 1, 1, 1) };
            day.Rule("inst_001_a", "alpha bravo");
            day.Add(context, new AuditLine { At = Moments.Morning, Service = ServiceName.Boundaries, Action = "a", Allowed = false, Boundary = boundary, Context = context, Violations = [new(null, reason)] });
            var suggestions = day.Suggestions;

            var document = SuggestionDocument.Render("s", Moments.Morning, suggestions);

            var read = SuggestionDocument.Parse("p", document);
            read.Suggestions.Length.ShouldBe(suggestions.Length);
            read.Suggestions.ShouldAllBe(one => one.IsOpen);
            read.Suggestions.Select(one => one.Suggestion.ProposedRule).ShouldBe(suggestions.Select(one => one.ProposedRule));
        });

    [Fact]
    public void The_same_logs_and_rules_give_the_same_bytes_in_whatever_order_they_are_read() => Law.Holds(
        Gen.Choose(0, 39).Select(number => (Session: number % 4, Rule: number / 4 % 5, Allowed: number >= 20)).ArrayOf(30),
        events =>
        {
            var day = new AuditedSessions().Rule("inst_000_a", "alpha bravo charlie delta").Rule("inst_001_b", "alpha bravo charlie delta echo", Quadrant.System);
            foreach (var (session, rule, allowed) in events)
                day.Decided($"session-{session}", allowed, $"{rule + session}.cs", [$"inst_00{rule}", $"inst_00{session}"]);
            var settings = day.Settings with { Sessions = 2 };

            var forth = DeriveSuggestions.Run(new SuggestionSource(day.Figures, day.Rules, settings, day.Classify), day.Known);
            var back = DeriveSuggestions.Run(new SuggestionSource(day.Figures.Reverse(), day.Rules.AsEnumerable().Reverse(), settings, day.Classify), day.Known);

            SuggestionDocument.Render("s", Moments.Morning, back).ShouldBe(SuggestionDocument.Render("s", Moments.Morning, forth));
            SuggestionDocument.Parse("p", SuggestionDocument.Render("s", Moments.Morning, forth)).Suggestions.ShouldAllBe(one => one.IsOpen);
        },
        times: 60);
}
