using GitSession.Tests.Support;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Tests.Sessions;

public class DamagedLiveSessionTests
{
    private const string Id = "2026-11-20-09-15-inbox-k3f2";
    private const string Head = $"session:\n  format: 1\n  id: {Id}\n  started_at: 2026-11-20T09:15:04+01:00\n";
    private static readonly string Path = Paths.LiveSession(Id);
    private readonly InMemoryDay _day = new();

    [Theory]
    [InlineData(Head + "  focus: { description: Inbox\n", 6)]
    [InlineData(Head + "  focus: { started_at: 2026-11-20T09:15:04+01:00 }\n", 5)]
    [InlineData(Head + "  mode: ops\n  open_loops: [ none ]\n", 6)]
    [InlineData(Head + "  open_loops:\n    - { id: k3f2, description: x, opened_at: yesterday }\n", 6)]
    [InlineData(Head + "  open_loops:\n    - { id: k3f2, description: x, opened_at: 2026-11-20, urgency: extreme }\n", 6)]
    [InlineData(Head + "  goals:\n    - { description: x, achieved: nearly }\n", 6)]
    [InlineData("something: else\n", 1)]
    public void A_damaged_live_session_is_refused_by_file_and_line(string text, int line)
    {
        _day.Workspace.Write(Path, text);

        var damaged = Should.Throw<DamagedDocument>(() => _day.Status());

        (damaged.Path, damaged.Line).ShouldBe((Path, line));
    }

    [Fact]
    public void A_newer_format_is_refused_with_the_way_out()
    {
        _day.Workspace.Write(Path, Head.Replace("format: 1", "format: 2", StringComparison.Ordinal));

        var damaged = Should.Throw<DamagedDocument>(() => _day.Status());

        damaged.Line.ShouldBe(2);
        damaged.Expected.ShouldContain("upgrade");
    }

    [Fact]
    public void A_file_with_another_name_than_its_id_is_refused()
    {
        var other = Paths.LiveSession("copy-of-" + Id);
        _day.Workspace.Write(other, Head);

        var damaged = Should.Throw<DamagedDocument>(() => _day.Status());

        damaged.Path.ShouldBe(other);
    }

    [Fact]
    public void A_damaged_live_session_is_left_as_it_is_by_a_start()
    {
        _day.Workspace.Write(Path, "session: [\n");

        Should.Throw<DamagedDocument>(() => _day.Start("Inbox"));

        _day.Files.ShouldHaveSingleItem().Value.ShouldBe("session: [\n");
    }
}
