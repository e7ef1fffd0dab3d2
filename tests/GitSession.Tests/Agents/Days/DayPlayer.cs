using System.Text.Json;
using GitSession.Cli.Output;
using GitSession.Sessions;
using GitSession.Tests.Support;

namespace GitSession.Tests.Agents.Days;

/// <summary>
/// An agent that does nothing by itself: it plays a recorded day, and holds after each event that the answer is one that the agent
/// takes, and that the conversation has the session that it should have.
/// </summary>
internal sealed class DayPlayer(string agent, IAgentHost host)
{
    private readonly List<string> _sessions = [];

    public void Play()
    {
        host.Types("init", "--no-hooks").Code.ShouldBe(0);
        WriteRule();
        foreach (var step in DayStep.Of(agent))
            Play(step);
    }

    private void Play(DayStep step)
    {
        if (step.Dies)
            host.Dies();
        else if (step.Event is { } name)
            Hold(step, host.Calls(agent, name, step.Payload(host.Directory)));
        else
            host.Types(step.Types).Code.ShouldBe(0, step.ToString());
    }

    private void Hold(DayStep step, Answer answer)
    {
        (answer.Code, answer.Error).ShouldBe((0, ""), step.ToString());
        answer.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(step.IsQuiet ? 0 : 1, $"{step}\n{answer.Out}");
        if (!step.IsQuiet)
            HoldAnswer(step, JsonDocument.Parse(answer.Out).RootElement);
        if (step.Session is { } number)
            NumberOf(step.Conversation).ShouldBe(number, step.ToString());
    }

    private void HoldAnswer(DayStep step, JsonElement answer)
    {
        AcceptedKeys.Unknown(agent, answer).ShouldBeEmpty(step.ToString());
        var texts = AcceptedKeys.Texts(answer).ToList();
        texts.ShouldAllBe(text => text.Length <= AgentMemory.Most, step.ToString());
        foreach (var said in step.Says)
            string.Concat(texts).ShouldContain(said, Case.Sensitive, step.ToString());
    }

    // Sessions are counted as they appear.
    private int NumberOf(string conversation)
    {
        var id = Live().Single(session => session.Agent?.Session == conversation).Id;
        if (!_sessions.Contains(id))
            _sessions.Add(id);
        return _sessions.IndexOf(id) + 1;
    }

    private IEnumerable<LiveSession> Live() =>
        LiveFiles.In(host.Directory)
            .Select(file => LiveSessionDocument.Parse(Path.GetRelativePath(host.Directory, file), File.ReadAllText(file)));

    private void WriteRule()
    {
        var rule = Path.Combine(host.Directory, ".ai_context/rules/inst_001.md");
        Directory.CreateDirectory(Path.GetDirectoryName(rule) ?? "");
        File.WriteAllText(rule, "---\nid: inst_001\nenforcement: refuse\nparameters: { forbidden_terms: [\"27017\"] }\n---\n\nA rule.\n");
    }
}
