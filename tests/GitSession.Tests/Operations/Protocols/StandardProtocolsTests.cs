using GitSession.Operations.Protocols;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Operations.Protocols;

public class StandardProtocolsTests
{
    private readonly InMemoryWorkspace _workspace = new(new FixedTime());

    [Fact]
    [Trait("Requirement", "OPS-01")]
    public void They_are_the_start_the_work_and_the_end_of_phase_8()
    {
        var protocols = ProtocolBook.Read(_workspace).Of("8");

        protocols.Select(protocol => (protocol.Name, protocol.Part, protocol.Steps.Length, protocol.Items.Count()))
            .ShouldBe([("start", ProtocolPart.Start, 3, 16), ("work", ProtocolPart.Work, 5, 25), ("end", ProtocolPart.End, 3, 15)]);
    }

    [Fact]
    public void Written_as_documents_they_are_the_same_ones()
    {
        var before = ProtocolBook.Read(_workspace).Protocols.SelectMany(protocol => protocol.Items).ToList();

        var written = new InitOperations(_workspace).Run();

        written.Length.ShouldBe(3);
        ProtocolBook.Read(_workspace).Protocols.SelectMany(protocol => protocol.Items).ShouldBe(before);
        new InitOperations(_workspace).Run().ShouldBeEmpty();
    }

    [Fact]
    public void A_document_of_the_project_takes_the_place_of_the_standard_one_and_may_be_for_another_phase()
    {
        _workspace.Write($"{Paths.Protocols}/start.md", "# Ours\n\n## Step\n\n- **1.1** Look <!-- told by: file README.md -->\n- Second <!-- a person approves -->\n");
        _workspace.Write($"{Paths.Protocols}/validation.md", "---\nphase: \"7.5\"\n---\n# Validation\n\n## Step\n\n- Look again\n");

        var book = ProtocolBook.Read(_workspace);

        book.Of("8")[0].Items.Select(item => (item.Id, item.Text, item.Told?.ToString(), item.NeedsPerson)).ShouldBe([("start/1.1", "Look", "file README.md", false), ("start/1.2", "Second", null, true)]);
        book.Of("7.5").Single().Items.Single().Id.ShouldBe("validation/1.1");
        Should.Throw<Refusal>(() => book.Of("9")).Others.ShouldBe(["8", "7.5"]);
    }

    [Theory]
    [InlineData("# A\n\n## Step\n\n- Look <!-- told by: the weather -->\n", 5)]
    [InlineData("# A\n\n## Step\n\n- **1.1** One\n- **1.1** Two\n", 6)]
    [InlineData("---\nformat: 2\n---\n# A\n", 2)]
    [InlineData("---\npart: middle\n---\n# A\n", 2)]
    public void One_that_cannot_be_read_is_named_with_its_line_and_the_standard_one_holds(string text, int line)
    {
        _workspace.Write($"{Paths.Protocols}/start.md", text);

        var book = ProtocolBook.Read(_workspace);

        book.Damaged.Select(damaged => (damaged.Path, damaged.Line)).ShouldBe([($"{Paths.Protocols}/start.md", line)]);
        book.Of("8")[0].Items.Count().ShouldBe(16);
    }

    [Theory]
    [InlineData("start/1.3", "start/1.3")]
    [InlineData("START/1.3", "start/1.3")]
    [InlineData("1.6", "start/1.6")]
    [InlineData("4.4", "work/4.4")]
    public void An_item_is_named_by_its_id_or_by_a_number_that_only_one_has(string name, string id) =>
        ItemName.One(ProtocolBook.Read(_workspace).Of("8"), name).Id.ShouldBe(id);

    [Fact]
    public void A_number_that_several_have_is_refused_with_all_of_them()
    {
        var refusal = Should.Throw<Refusal>(() => ItemName.One(ProtocolBook.Read(_workspace).Of("8"), "2.1"));

        (refusal.Reason, string.Join(' ', refusal.Others)).ShouldBe((RefusalReason.SeveralItems, "start/2.1 work/2.1 end/2.1"));
        Should.Throw<Refusal>(() => ItemName.One(ProtocolBook.Read(_workspace).Of("8"), "9.9")).Reason.ShouldBe(RefusalReason.UnknownItem);
    }
}
