using System.Text.RegularExpressions;
using GitSession.Cli.Output;
using GitSession.Journal;
using GitSession.Memory;
using GitSession.Review.Summary;
using GitSession.Tests.Support;
using GitSession.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GitSession.Tests.Review.Summary;

public partial class SummaryDocumentTests
{
    private static readonly BranchSummary Nothing = new() { Base = "main", Commit = "c0ffee" };

    [Fact]
    public void Two_sessions_as_a_reviewer_reads_them() => SummaryDocument.Render(BranchStory.Full().Read()).ShouldBeApproved();

    [Fact]
    public void The_same_for_a_program() => Json.Object(json => SummaryJson.Members(json, BranchStory.Full().Read())).ShouldBeApproved();

    [Fact]
    public void Of_a_branch_without_a_session_it_says_so_in_one_sentence() =>
        SummaryDocument.Render(Nothing with { Loops = new BranchLoops([], [], 7) }).ShouldBe("<!-- git-session:summary -->\n## What the sessions on this branch did\n\nNothing here came out of a session since `main`.\n");

    [Fact]
    public void The_same_branch_gives_the_same_bytes() => SummaryDocument.Render(BranchStory.Full().Read()).ShouldBe(SummaryDocument.Render(BranchStory.Full().Read()));

    [Fact]
    public void What_cannot_be_read_stands_in_a_part_of_its_own() =>
        SummaryDocument.Render(Nothing with { Damaged = [new DamagedDocument("journal/a b.md", 3, "a time")] })
            .ShouldEndWith("\n### Cannot be read\n\n- [journal/a b.md](journal/a%20b.md), line 3: expected a time\n");

    [Theory]
    [InlineData("https://forge.example/ada/tools/blob/c0ffee", "https://forge.example/ada/tools/blob/c0ffee/journal/a%20b.md")]
    [InlineData("https://forge.example/ada/tools/blob/c0ffee/", "https://forge.example/ada/tools/blob/c0ffee/journal/a%20b.md")]
    [InlineData("https://forge.example/a(b)/", "https://forge.example/a%28b%29/journal/a%20b.md")]
    public void Where_it_is_read_elsewhere_its_links_lead_to_where_the_repository_is_shown(string linkBase, string address) =>
        SummaryDocument.Render(Nothing with { Damaged = [new DamagedDocument("journal/a b.md", 3, "a time")] }, new Uri(linkBase))
            .ShouldContain($"- [journal/a b.md]({address}), line 3");

    [Theory]
    [InlineData(2_000, 60)]
    [InlineData(2_000, 4_000)]
    public void However_many_loops_there_are_it_is_short_enough_and_says_how_many_more(int count, int length)
    {
        var loops = Enumerable.Range(0, count).Select(number => new OpenLoop
        {
            Id = $"l{number:d4}",
            Description = number + new string('<', length),
            Context = new string('&', length),
            Urgency = number < 3 ? Urgency.High : Urgency.Low,
            OpenedAt = Moments.Morning,
        });

        var text = SummaryDocument.Render(Nothing with { Loops = new BranchLoops([.. loops], [], count) });

        text.Length.ShouldBeLessThan(SummaryDocument.Longest);
        var named = text.Split('\n').Where(line => line.StartsWith("- **", StringComparison.Ordinal)).ToList();
        named.Count.ShouldBeGreaterThan(9);
        named[..3].ShouldAllBe(line => line.StartsWith("- **HIGH**", StringComparison.Ordinal));
        text.ShouldContain($"\n- … and {count - named.Count} more\n");
        text.ShouldContain($"Still open in all: {count}.");
    }

    [Fact]
    public void Whatever_is_long_it_is_short_enough()
    {
        var entry = BranchStory.FirstEntry with { Path = "journal/" + new string('ü', 20_000) + ".md", Title = new string('*', 5_000) };
        var session = new BranchSession(entry, 1);

        var text = SummaryDocument.Render(Nothing with { Base = new string('b', 100_000), Sessions = [.. Enumerable.Repeat(session, 100)], Damaged = [new DamagedDocument(entry.Path, 1, new string('x', 100_000))] });

        text.Length.ShouldBeLessThan(SummaryDocument.Longest);
        text.ShouldContain("- … and 100 more\n");
    }

    [Fact]
    public void Whatever_people_wrote_it_is_one_document_with_our_headings_our_marker_and_nobody_s_name() => Law.Holds(Hostile.Text, words =>
    {
        var said = words + " @ana fixes #12 &#64;ben GH-3 https://example.org/o/r/issues/4 <!-- git-session:summary --> " + words;
        var loop = new OpenLoop { Id = "k3f2", Description = said, Context = said, OpenedAt = Moments.Morning };
        var entry = BranchStory.FirstEntry with { Title = said, Mode = said, Summary = said };
        var text = SummaryDocument.Render(Nothing with
        {
            Base = said,
            Sessions = [new BranchSession(entry, null)],
            Loops = new BranchLoops([loop], [new LoopClosing(LoopLine.Of(loop), entry)], 1),
            Due = [.. Enum.GetValues<DueKind>().Select(kind => new DueDecision(kind, "journal/a.md", said, said))],
            Progress = [new ProgressStep(said, said, said)],
        });

        text.Split("<!--").Length.ShouldBe(2);
        text.ShouldStartWith(SummaryDocument.Marker + "\n");
        var document = Markdown.Parse(text);
        document.OfType<HeadingBlock>().Count().ShouldBe(6);
        document.Descendants<HtmlBlock>().ShouldHaveSingleItem();
        document.Descendants<HtmlInline>().ShouldBeEmpty();
        document.Descendants<AutolinkInline>().ShouldBeEmpty();
        document.Descendants<ListItemBlock>().Count().ShouldBe(9);
        var prose = string.Join('\n', document.Descendants<LeafBlock>().Select(block => string.Concat(Prose(block.Inline))));
        Notifies().IsMatch(prose).ShouldBeFalse(prose);
    }, 200);

    // What is in code is linked by nobody.
    private static IEnumerable<string> Prose(Inline? inline) => inline switch
    {
        CodeInline => [" "],
        LiteralInline literal => [literal.Content.ToString()],
        HtmlEntityInline entity => [entity.Transcoded.ToString()],
        ContainerInline container => container.SelectMany(Prose),
        _ => [],
    };

    [GeneratedRegex(@"@\w|#\d|GH-\d|://", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Notifies();
}
