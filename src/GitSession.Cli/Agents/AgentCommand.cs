using System.Text;
using GitSession.Cli.Agents.Dialects;
using GitSession.Cli.Output;
using GitSession.World;

namespace GitSession.Cli.Agents;

/// <summary>
/// `agent NAME EVENT`, whose caller is a coding agent: reads the event on standard input and answers in the agent's dialect. Whatever
/// goes wrong is one line on stderr, and the agent goes on. It is looked for before a command line is built, because it runs at every
/// step of an agent.
/// </summary>
internal static class AgentCommand
{
    // More than any agent sends; what comes behind it is not read.
    private const int Most = 64 * 1024 * 1024;

    public static bool IsMeant(IReadOnlyList<string> arguments) => arguments is ["agent", not ['-', ..], ..];

    public static int Run(IReadOnlyList<string> arguments, Surroundings around)
    {
        if (around.Variable("GIT_SESSION") is "0" || around.Variable("GIT_SESSION_HOOKS") is "0")
            return ExitCode.Done;
        using var until = new CancellationTokenSource();
        var talk = new AgentTalk(around);
        var work = new Thread(() => Answer(arguments, around, talk, until.Token)) { IsBackground = true };
        work.Start();
        var patience = arguments is [_, _, var name, ..] && name.Contains("end", StringComparison.OrdinalIgnoreCase) ? around.EndPatience : around.HookPatience;
        if (work.Join(patience))
            return ExitCode.Done;
        talk.GiveUp(AgentText.TookTooLong(arguments.Count > 2 ? arguments[2] : "", patience));
        until.Cancel();
        return ExitCode.Done;
    }

    private static void Answer(IReadOnlyList<string> arguments, Surroundings around, AgentTalk talk, CancellationToken until)
    {
        try
        {
            if (arguments is not [_, var agent, var name, ..] || Dialect.Find(agent) is not { } dialect)
                talk.Complain(AgentText.Usage(Dialect.Names));
            else if (AgentPayload.Parse(Sent(around)) is not { } sent)
                talk.Complain(AgentText.NotJson(name));
            else
                Answer(dialect, dialect.Read(name, sent), around, talk, until);
        }
        catch (Exception error)
        {
            talk.Complain(around.Variable("GIT_SESSION_TRACE") is "1" ? error.ToString() : HookText.Warning(error));
        }
    }

    private static void Answer(Dialect dialect, AgentEvent of, Surroundings around, AgentTalk talk, CancellationToken until)
    {
        if (of.Kind is AgentEventKind.Other)
            return;
        var place = of.Directory is { } directory && !directory.Contains('\0') ? Path.GetFullPath(directory, around.Directory) : around.Directory;
        var there = around with { Directory = Directory.Exists(place) ? place : around.Directory };
        var call = new AgentCall(new Composition(there, []) { Until = until }, dialect, of) { Complain = error => talk.Complain(HookText.Warning(error)) };
        if (!IsAtHome(call.Made))
            return;
        var answer = AgentEvents.Run(call);
        talk.Say(Json.Line(json => dialect.Write(json, of, answer)));
    }

    // An agent may have its hooks for every directory that it works in.
    private static bool IsAtHome(Composition made)
    {
        try
        {
            return Directory.Exists(Path.Combine(made.Worktree.Root, Paths.Context));
        }
        catch (Refusal elsewhere) when (elsewhere.Reason is RefusalReason.NotARepository or RefusalReason.NoWorktree)
        {
            return false;
        }
    }

    private static string Sent(Surroundings around)
    {
        using var input = around.In();
        var (text, part) = (new StringBuilder(), new char[16 * 1024]);
        while (text.Length < Most && input.Read(part) is > 0 and var count)
            text.Append(part, 0, count);
        return text.ToString();
    }
}
