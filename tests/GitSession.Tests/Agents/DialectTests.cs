using System.Text.Json;
using GitSession.Tests.Support;

namespace GitSession.Tests.Agents;

/// <summary>
/// What each agent sends, event by event, and what it is answered: the payloads are in Samples/Agents, in the shapes that the agents
/// document. The answers were approved by hand against the same documents.
/// </summary>
public sealed class DialectTests : IDisposable
{
    private readonly Terminal _terminal = Terminal.WithSessions();

    public static TheoryData<string> Names => [.. Directory.GetFiles(Folder, "*.jsonl").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Samples/Agents");

    public void Dispose() => _terminal.Dispose();

    [Theory, MemberData(nameof(Names))]
    public void Each_event_is_answered_in_the_agents_own_dialect(string agent)
    {
        Prepare();
        var transcript = new StringWriter { NewLine = "\n" };

        foreach (var line in File.ReadLines(Path.Combine(Folder, agent + ".jsonl")))
            Play(agent, line, transcript);

        transcript.ToString().ShouldBeApproved(test: agent);
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_answer_is_one_json_object_or_nothing(string agent)
    {
        Prepare();

        foreach (var line in File.ReadLines(Path.Combine(Folder, agent + ".jsonl")))
        {
            var (name, sent) = Read(line);
            var answer = _terminal.Agent(agent, name, sent);
            (answer.Code, answer.Error).ShouldBe((0, ""));
            if (answer.Out is not "")
                JsonDocument.Parse(answer.Out).RootElement.ValueKind.ShouldBe(JsonValueKind.Object);
        }
    }

    // Loops, and rules that forbid, ask, and want a person's approval.
    private void Prepare()
    {
        Rule("inst_001_port", "enforcement: refuse\nparameters: { forbidden_terms: [\"27017\"] }");
        Rule("inst_002_schema", "enforcement: refuse\nparameters: { paths: [\"db/**\"], requires: human_approval }");
        Rule("inst_003_legacy", "enforcement: warn\nparameters: { forbidden_terms: [legacy.example.org] }");
        _terminal.Session("start", "Inbox");
        _terminal.Session("loop", "add", "Call the insurance back", "--why", "they said they would", "--urgency", "high");
        _terminal.Session("close");
        _terminal.Another();
    }

    private void Play(string agent, string line, StringWriter transcript)
    {
        var (name, sent) = Read(line);
        _terminal.Time.PassMinutes(JsonDocument.Parse(line).RootElement.GetProperty("after").GetInt32());
        var answer = _terminal.Agent(agent, name, sent);
        transcript.WriteLine($"== {name}");
        transcript.Write(answer.Out.Replace("\\n", "\n", StringComparison.Ordinal) + answer.Error);
    }

    private static (string Name, string Sent) Read(string line)
    {
        var sample = JsonDocument.Parse(line).RootElement;
        return (sample.GetProperty("event").GetString() ?? "", sample.GetProperty("payload").GetRawText());
    }

    private void Rule(string id, string keys) =>
        _terminal.Write($".ai_context/rules/{id}.md", $"---\nid: {id}\n{keys}\n---\n\nA rule.\n");
}
