using System.CommandLine;
using GitSession.Cli;
using GitSession.Cli.Commands;
using GitSession.Review;
using GitSession.Tests.Architecture;
using GitSession.Tests.Support;

namespace GitSession.Tests.Documentation;

public sealed class DocumentationTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("README.md", 10)]
    [InlineData("docs/guide.md", 40)]
    [Trait("Requirement", "SES-111")]
    public void The_program_knows_every_command_that_the_guide_shows(string document, int atLeast) => Understood(document).ShouldBeGreaterThan(atLeast);

    [Fact]
    [Trait("Requirement", "SES-114")]
    public void What_it_was_like_before_and_what_it_is_like_now_stand_side_by_side()
    {
        var rows = File.ReadAllLines(Path.Combine(RoomTests.Top, "docs/before-and-after.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Split(" | ")).ToList();

        rows.ShouldAllBe(row => row.Length == 3);
        rows.Count.ShouldBeGreaterThan(8);
        Understood("docs/before-and-after.md").ShouldBeGreaterThan(3);
    }

    [Fact]
    [Trait("Requirement", "SES-112")]
    public void The_examples_are_documents_in_which_nothing_is_wrong()
    {
        var (workspace, examples) = (new InMemoryWorkspace(new FixedTime()), Path.Combine(RoomTests.Top, "docs/examples"));
        foreach (var file in Directory.EnumerateFiles(examples, "*", SearchOption.AllDirectories))
            workspace.Write(Path.GetRelativePath(examples, file).Replace("ai_context/", ".ai_context/", StringComparison.Ordinal), File.ReadAllText(file));

        var kinds = Directory.GetDirectories(Path.Combine(examples, "ai_context")).Select(Path.GetFileName);
        kinds.ShouldBe(["audit", "decisions", "goals", "handoffs", "learnings", "rules"], ignoreOrder: true);
        new CheckDocuments(workspace, new FakeRepository(workspace), new FixedTime()).Run(since: null).ShouldBeEmpty();
    }

    // How many commands a document shows, each of which the program understands.
    private int Understood(string document)
    {
        var commands = CommandsInDocuments.Of(File.ReadAllText(Path.Combine(RoomTests.Top, document))).Where(words => words is not ["--help"]).ToList();
        var made = new Composition(_terminal.Around(TextWriter.Null, TextWriter.Null), []);
        var wrong = from words in commands
                    let errors = Root.CreateWhole(made).Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null }).Errors
                    where errors.Count > 0
                    select $"{string.Join(' ', words)}: {errors[0].Message}";

        wrong.ShouldBeEmpty();
        return commands.Count;
    }
}
