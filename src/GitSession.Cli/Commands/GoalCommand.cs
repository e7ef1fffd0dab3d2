using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using GitSession.Cli.Output;
using GitSession.Framework.Pressure;
using GitSession.Framework.Verification;
using GitSession.Knowledge;
using GitSession.Memory;
using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Cli.Commands;

/// <summary>`goal`: what the session is for.</summary>
internal sealed class GoalCommand(Composition made)
{

    private readonly Argument<string> _text = made.Text("TEXT", "What is to be achieved.");
    private readonly KnowledgeVerbs _kept = new(made, KnowledgeKind.Goal);
    private readonly Option<bool> _keep = new("--keep") { Description = "It outlives the session: it becomes a document at once." };
    private readonly Argument<string> _status = Shared.WordArgument("STATUS", "What becomes of it; sessions are told of active ones.", [KnowledgeItem.Active, KnowledgeItem.Achieved, "dropped"]);
    private readonly Argument<int> _number = new("N") { Description = "The goal's number, counted from 1.", CustomParser = ParseNumber };

    public Command Create() => Shared.Noun(
        "goal",
        "What the session is for.",
        List,
        Shared.Verb("add", "Add a goal.", [_text, _keep], Add),
        Shared.Verb("met", "A goal is achieved.", [_number], Met),
        Shared.Verb("missed", "A goal is not achieved.", [_number], parsed => Change(parsed, memory => memory.Judge(parsed.GetValue(_number), achieved: false))),
        Shared.Verb("list", "List the goals.", [], List),
        Shared.Verb("keep", "Make a document of a goal, so that it outlives the session, and print its id.", [_number], Keep),
        Shared.Verb("kept", "List the goals that outlive sessions, those that cannot be read too.", [], _kept.List),
        Shared.Verb("show", "Show a goal that outlives sessions.", [_kept.Id], _kept.Show),
        Shared.Verb("set", "Change the status of a goal that outlives sessions.", [_kept.Id, _status], parsed => _kept.Change(parsed, "status", parsed.GetValue(_status) ?? "")));

    private static int ParseNumber(ArgumentResult result)
    {
        if (!int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var number))
            result.AddError($"<{result.Argument.Name}> wants a number, not {result.Tokens[0].Value}");
        return number;
    }

    // What is achieved in the session is achieved in the document that outlives it.
    private int Met(ParseResult parsed)
    {
        var number = parsed.GetValue(_number);
        var answer = Change(parsed, memory => memory.Judge(number, achieved: true));
        if (Verify(Picked(parsed), number) is { Decision: not VerificationDecision.Proceed } doubtful)
            made.Around.Error.WriteLine(VerificationText.Line(doubtful));
        if (KeepGoal.Kept(Picked(parsed).Memory.Goals[number - 1].Description) is { } kept)
            new ChangeKnowledge(made.Workspace, made.Repository).Run(made.Caller(parsed), KnowledgeKind.Goal, kept.Id, "status", KnowledgeItem.Achieved);
        return answer;
    }

    // What was claimed is kept, whether git can be asked about it or not.
    private VerificationVerdict? Verify(LiveSession session, int number)
    {
        try
        {
            return new VerifyGoal(made.Workspace, made.Repository, made.Around.Time).Run(session, number, made.Pressure(session)?.Level ?? PressureLevel.Normal);
        }
        catch (Exception unknown) when (unknown is GitFailure or Refusal)
        {
            return null;
        }
    }

    private KeepGoal KeepGoal => new(made.Workspace, made.Settings, made.Around.Time);

    private int Add(ParseResult parsed)
    {
        var goal = Phrase.Required(parsed.GetValue(_text) ?? "");
        var answer = Change(parsed, memory => memory.Aim(goal));
        if (parsed.GetValue(_keep) && KeepGoal.Kept(goal) is null)
            made.Around.Error.WriteLine($"written: {KeepGoal.Run(made.Caller(parsed), Picked(parsed).Memory.Goals.Count).Path}");
        return answer;
    }

    private int Keep(ParseResult parsed)
    {
        var kept = KeepGoal.Run(made.Caller(parsed), parsed.GetValue(_number));
        made.Around.Error.WriteLine($"written: {kept.Path}");
        return _kept.Answer(parsed, kept);
    }

    private LiveSession Picked(ParseResult parsed) => new LiveSessions(made.Workspace).Pick(made.Caller(parsed));

    private int Change(ParseResult parsed, Func<WorkingMemory, WorkingMemory> decide)
    {
        var edit = made.Edit.Run(made.Caller(parsed), (session, _) => decide(session.Memory));
        var isJudged = edit.After.Memory.Goals.Count == edit.Before.Memory.Goals.Count;
        return Answer(parsed, edit.After, isJudged ? Reminders.AtPause(edit.After.Memory) : []);
    }

    private int List(ParseResult parsed) =>
        Answer(parsed, Picked(parsed));

    private int Answer(ParseResult parsed, LiveSession session, params IEnumerable<Reminder> reminders) => made.Answer(
        parsed,
        text => MemoryText.Block(text, $"Session Goals ({session.Memory.Goals.Count}):", session.Memory.Goals.Select((goal, i) => $"{i + 1} {MemoryText.Line(goal)}"), "none"),
        json => json.List("goals", session.Memory.Goals, MemoryJson.Members),
        reminders);
}
