using GitSession.Operations.Protocols;
using GitSession.World;

namespace GitSession.Tests.Operations.Protocols;

/// <summary>What is taken for evidence that an item is done, and whose word counts.</summary>
public class EvidenceTests
{
    private readonly ProtocolDay _day = ProtocolDay.Begun();

    [Fact]
    public void Each_kind_of_evidence_is_told_apart_and_looked_at()
    {
        _day.Write("docs/alerts.md", "x");
        _day.Day.Repository.Known["5b0ccf4"] = "5b0ccf4240084360d325e4af36dc68c5689ac770";
        _day.Metric("latency", "120", "ms");
        _day.Incident("class: P1\nstatus: open");

        var report = _day.Done("start/3.1", "docs/alerts.md", "docs", "5b0ccf4", "metric:latency", "incident:down", "https://grafana.example.org/d/1", "it is up", "path:docs/alerts.md");

        report.Items.Single().Run.Evidence.Select(one => (one.Kind, one.Subject)).ShouldBe(
        [
            (EvidenceKind.Path, "docs/alerts.md"), (EvidenceKind.Path, "docs"), (EvidenceKind.Commit, "5b0ccf4240084360d325e4af36dc68c5689ac770"), (EvidenceKind.Metric, "latency"),
            (EvidenceKind.Incident, "2026-11-20-down-k3f2"), (EvidenceKind.Link, "https://grafana.example.org/d/1"), (EvidenceKind.Words, ""), (EvidenceKind.Path, "docs/alerts.md"),
        ]);
        report.Items.Single().Run.Evidence[3].Detail.ShouldBe("before the session no value; in it 120 ms");
    }

    [Theory]
    [InlineData("path:nowhere.md", RefusalReason.NoSuchFile)]
    [InlineData("path:../outside", RefusalReason.NoSuchFile)]
    [InlineData("commit:c0ffee", RefusalReason.UnknownRevision)]
    [InlineData("metric:nothing", RefusalReason.UnknownMetric)]
    [InlineData("incident:nothing", RefusalReason.UnknownDocument)]
    [InlineData("  ", RefusalReason.EmptyText)]
    public void Evidence_that_is_not_there_is_refused_and_nothing_is_kept(string evidence, RefusalReason reason)
    {
        var before = _day.Day.Files;

        Should.Throw<Refusal>(() => _day.Done("start/3.1", evidence)).Reason.ShouldBe(reason);

        _day.Day.Files.ShouldBe(before);
    }

    [Fact]
    public void What_is_seen_not_to_be_done_cannot_be_said_to_be()
    {
        var refusal = Should.Throw<Refusal>(() => _day.Done("start/1.3", "I read it"));

        (refusal.Reason, refusal.Subject).ShouldBe((RefusalReason.ItemNotDone, "start/1.3"));
        _day.Show().IsBegun.ShouldBeFalse();
    }

    [Fact]
    [Trait("Requirement", "OPS-31")]
    public void Capacity_is_done_when_a_person_approved_what_was_shown()
    {
        _day.Done("work/3.3", "20 % more").Items.Single().Status.ShouldBe(ItemStatus.Awaiting);

        _day.Day.EditByHand(ProtocolRun.PathOf(_day.Day.Live.Id), "- [ ] **work/3.3**", "- [x] **work/3.3**");

        _day.Item("work/3.3").Status.ShouldBe(ItemStatus.Done);
    }

    [Fact]
    public void Or_when_a_decision_approves_it()
    {
        _day.Done("work/3.3", "20 % more");

        _day.Write($"{Paths.Decisions}/capacity.md", "---\napproves: [work/3.3]\n---\n# More\n");

        _day.Item("work/3.3").Status.ShouldBe(ItemStatus.Done);
    }

    [Fact]
    public void Nobody_says_so_in_the_name_of_the_program()
    {
        Should.Throw<Refusal>(() => _day.DoneBy("Git Session", "start/2.1", "trust me")).Reason.ShouldBe(RefusalReason.NameOfTheProgram);
    }

    [Fact]
    public void Nobody_says_so_where_git_knows_nobody_and_an_agent_says_so_in_its_own_name()
    {
        _day.Day.Repository.KnowsWho = false;
        Should.Throw<Refusal>(() => _day.Done("start/2.1", "it is up")).Reason.ShouldBe(RefusalReason.NobodySaysSo);

        _day.DoneBy("Mia", "start/2.1", "it is up").Items.Single().Run.Last?.By.ShouldBe("Mia");
    }
}
