using System.Text;
using GitSession.Framework.Audit;
using GitSession.Framework.Statistics;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Framework.Statistics;

public class FiguresCacheTests
{
    private const string One = ".ai_context/audit/one.yaml";
    private const string Two = ".ai_context/audit/two.yaml";

    private readonly FixedTime _time = new();
    private readonly CountingWorkspace _workspace;

    public FiguresCacheTests()
    {
        _workspace = new CountingWorkspace(new InMemoryWorkspace(_time));
        _workspace.Write(One, AuditDocument.Render(Logs.Of(ServiceName.Boundaries, allowed: false, rule: "inst_001", context: "src/a.cs", facts: ("score", "0.5"))));
        _workspace.Write(Two, AuditDocument.Render(Logs.Of(ServiceName.CrossReference)));
        _time.PassMinutes(1);
    }

    [Fact]
    public void Logs_that_nothing_was_done_to_are_not_read_again()
    {
        var before = Shown(Run());
        var reads = _workspace.Reads.Count;

        Shown(Run()).ShouldBe(before);

        _workspace.Reads.Count.ShouldBe(reads);
    }

    [Fact]
    public void A_log_that_was_changed_counts_as_it_is_now()
    {
        Run();
        _workspace.Write(One, AuditDocument.Render(Logs.Of(ServiceName.Boundaries, allowed: true, rule: "inst_001", context: "src/a.cs", facts: ("score", "0.5"))));

        Run().Together.Of(ServiceName.Boundaries).Blocked.ShouldBe(0);
    }

    [Fact]
    public void A_log_that_was_changed_within_the_same_tick_counts_as_it_is_now()
    {
        var text = _workspace.Read(One).ShouldNotBeNull();
        _workspace.Write(One, text);
        Run();
        _workspace.Write(One, text.Replace("src/a.cs", "src/b.cs", StringComparison.Ordinal));

        Run().Together.Patterns.Values.Single().Contexts.ShouldBe(["src/b.cs"]);
    }

    [Fact]
    public void A_log_that_came_or_went_counts_as_it_is_now()
    {
        Run();
        _workspace.Delete(One);
        _workspace.Write(".ai_context/audit/six.yaml", AuditDocument.Render(Logs.Of(ServiceName.Boundaries)));

        Run().Select(one => one.Session).ShouldBe(["six", "two"]);
        Run().Together.Of(ServiceName.Boundaries).Events.ShouldBe(1);
    }

    [Theory]
    [InlineData("\"numbers\":[1,0,1,1]", "\"numbers\":[1]")]
    [InlineData("\"numbers\":[1,0,1,1]", "\"numbers\":[1,0,1,99999999999]")]
    [InlineData("\"inst_001\":[1,0,0]", "\"inst_001\":[]")]
    [InlineData("\"inst_001\":[1,0,0]", "\"inst_001\":7")]
    [InlineData("\"score\":[1,0.5,0.5]", "\"score\":[1]")]
    [InlineData("\"one\",\"src/a.cs\"]", "\"one\"]")]
    [InlineData("\"damaged\":0", "\"damaged\":null")]
    [InlineData("\"session\":\"one\"", "\"session\":{}")]
    [InlineData("git-session audit figures 3", "git-session audit figures 2")]
    [InlineData("\t", "\t\t")]
    [InlineData("one.yaml", "two.yaml")]
    [InlineData("\n", "")]
    [InlineData("{", "")]
    public void A_cache_that_is_damaged_changes_no_figure(string part, string damage)
    {
        var before = Shown(Run());
        var kept = Kept();
        kept.ShouldContain(part);
        _workspace.WriteCache(Paths.AuditFigures, content => content.Write(Encoding.UTF8.GetBytes(kept.Replace(part, damage, StringComparison.Ordinal))));

        Shown(Run()).ShouldBe(before);
    }

    [Fact]
    public void A_cache_that_was_cut_changes_no_figure()
    {
        var before = Shown(Run());
        var kept = Encoding.UTF8.GetBytes(Kept());

        for (var length = 0; length < kept.Length; length += 7)
        {
            _workspace.WriteCache(Paths.AuditFigures, content => content.Write(kept, 0, length));
            Shown(Run()).ShouldBe(before);
        }
    }

    [Theory]
    [InlineData("1e308")]
    [InlineData("-1e308")]
    [InlineData("1e13")]
    [InlineData("Infinity")]
    public void A_number_that_no_service_says_is_none(string score)
    {
        var line = Logs.Of(ServiceName.Pressure, facts: ("score", score));

        var kept = FiguresWriter.Render(SessionFigures.Of("one", Logs.Trail(line, line, line)));

        FiguresReader.Parse(kept).ShouldNotBeNull().ShouldSatisfyAllConditions(
            read => read.Scores.ShouldBeEmpty(),
            read => read.Of(ServiceName.Pressure).Measures.ShouldBeEmpty(),
            read => read.Events.ShouldBe(3));
    }

    private AllFigures Run() => new ReadFigures(_workspace, _time).Run();

    private string Kept()
    {
        using var stream = _workspace.OpenCache(Paths.AuditFigures).ShouldNotBeNull();
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Shown(AllFigures all) => string.Join('\n', all.Append(all.Together).Select(one => Encoding.UTF8.GetString(FiguresWriter.Render(one))));
}
