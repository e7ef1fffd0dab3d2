using GitSession.Sessions;
using GitSession.Tests.Support;
using GitSession.Text;
using GitSession.World;

namespace GitSession.Tests.Sessions;

/// <summary>Whose a session is, is told without parsing it, and as if it had been parsed.</summary>
public class LiveSessionGlanceTests
{
    private const string Id = "2026-11-20-09-15-inbox-k3f2";
    private const string Began = "session:\n  format: 1\n  id: " + Id + "\n  started_at: 2026-11-20T09:15:04+01:00\n";
    private const string Owned = "  owner: { pid: 4711, started_at: 2026-11-20T09:15:04+01:00 }\n";
    private const string OfClaude = "  agent: { name: claude, session: one, model: null, transcript: null }\n";
    private static readonly string Path = Paths.LiveSession(Id);
    private readonly InMemoryDay _day = new();

    [Theory]
    [InlineData(Began + Owned + OfClaude)]
    [InlineData(Began + "  owner: null\n  agent: null\n")]
    [InlineData(Began + Owned + "  agent: { name: claude, session: \"1: {x}\", model: \"y # z\", transcript: /tmp/a.jsonl }  # mine")]
    [InlineData(Began + "  open_loops: []\n" + OfClaude + Owned + "  weather: |\n    owner: nobody\n    agent: none\n")]
    [InlineData(Began + "  owner: {\n    pid: 4711,\n    started_at: 2026-11-20T09:15:04+01:00 }\n" + OfClaude)]
    [InlineData(Began + "  owner:\n    pid: 4711\n    started_at: 2026-11-20T09:15:04+01:00\n  agent:\n    name: claude\n    session: one\n")]
    [InlineData("# mine\n" + Began + Owned + OfClaude)]
    [InlineData(Began + Owned)]
    [InlineData(Began + "mine:\n" + Owned + OfClaude)]
    [InlineData(Began + "  owner: null\n  agent: null\n---\nsession:\n" + Owned)]
    [InlineData(Began + Owned + "  \"owner\": null\n" + OfClaude)]
    [InlineData(Began + "  agent :\n    name: claude\n    session: one\n" + Owned)]
    [InlineData(Began + "  agent:\n\n    { name: claude, session: one }\n" + Owned)]
    [InlineData(Began + "  weather: { a: \"}\n  agent: { name: claude, session: two }\n  \" }\n" + Owned + OfClaude)]
    [InlineData(Began + "  weather: \"fine\n    today\"\n" + Owned + OfClaude)]
    [InlineData(Began + "  weather:\n    - agent: { name: none }\n  # mine\n" + Owned + OfClaude)]
    [InlineData(Began + Owned + "  agent: { name: claude, session: one,\n    model: x }\n\n")]
    [InlineData("session: { format: 1, id: " + Id + ", started_at: 2026-11-20T09:15:04+01:00, owner: null }\n")]
    [InlineData("session:\n    agent: { name: claude, session: one }\n    format: 1\n    id: " + Id + "\n    started_at: 2026-11-20T09:15:04+01:00\n")]
    [InlineData("session:\r\n  format: 1\r\n  id: " + Id + "\r\n  started_at: 2026-11-20T09:15:04+01:00\r\n  owner: null\r\n  agent: { name: claude, session: one }\r\n")]
    public void It_is_the_one_that_the_whole_document_says(string text)
    {
        _day.Workspace.Write(Path, text);

        Glance().ShouldBe(Whole(text));

        string Whole(string document) => Try(() => LiveSessionDocument.Parse(Path, document).Glance);

        string Glance() => Try(() => new LiveSessions(_day.Workspace).Glances().ShouldHaveSingleItem());

        static string Try(Func<LiveSessionGlance> glance)
        {
            try
            {
                return $"{glance()}";
            }
            catch (DamagedDocument error)
            {
                return error.Message;
            }
        }
    }

    [Theory]
    [InlineData("session: [\n")]
    [InlineData("session:\n  format: 2\n  id: " + Id + "\n  started_at: 2026-11-20T09:15:04+01:00\n" + Owned + OfClaude)]
    [InlineData("session:\n  format: 1\n  id: another\n  started_at: 2026-11-20T09:15:04+01:00\n" + Owned + OfClaude)]
    [InlineData(Began + "  owner: { pid: one }\n" + OfClaude)]
    public void One_that_cannot_be_told_is_refused(string text)
    {
        _day.Workspace.Write(Path, text);

        Should.Throw<DamagedDocument>(() => new LiveSessions(_day.Workspace).Glances()).Path.ShouldBe(Path);
    }

    [Fact]
    public void What_was_written_for_a_session_is_told_without_parsing_it()
    {
        var session = _day.Start("Inbox").Session;
        var path = Paths.LiveSession(session.Id);
        _day.Workspace.Write(path, _day.Workspace.Read(path) + "  mine:\n    - [\n");

        var glance = new LiveSessions(_day.Workspace).Glances().ShouldHaveSingleItem();

        glance.ShouldBe(session.Glance);
        Should.Throw<DamagedDocument>(() => _day.AllLive);
    }
}
