using System.CommandLine;
using System.CommandLine.Parsing;
using GitSession.Cli.Output;
using GitSession.Cli.Sources;
using GitSession.Memory;
using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Cli.Commands;

/// <summary>`beads`: the work that Beads keeps, as a session takes it on and closes it.</summary>
internal sealed class BeadsCommand(Composition made)
{
    private readonly Argument<string> _id = new("ID") { Description = "The work's id in Beads." };
    private readonly Option<string?> _reason = Shared.TextOption("--reason", "How it ended.");

    public Command Create()
    {
        _id.Validators.Add(RefuseOptions);
        return Shared.Noun(
            "beads",
            "Work in Beads: what is in progress, and what is ready.",
            Show,
            Shared.Verb("claim", "Take work on: it is in progress in Beads, and this session remembers it.", [_id], Claim),
            Shared.Verb("close", "Close work in Beads. What a session leaves open stays in progress.", [_id, _reason], Close),
            Shared.Verb("sync", "Have Beads synchronise itself, where the installed one knows how to.", [], Sync));
    }

    // bd would take it for one of its own.
    private static void RefuseOptions(ArgumentResult result)
    {
        if (result.Tokens is [{ Value: "" or ['-', ..] }])
            result.AddError($"no id of Beads: {result.Tokens[0].Value}");
    }

    private int Show(ParseResult parsed)
    {
        var sources = made.Settings.Sources;
        var tool = new OutsideTool(made.Worktree.Root, made.Around.Environment, sources.Timeout);
        var report = Beads.Read(SourceProgram.Of(made, tool, Beads.Program, sources.Beads), sources.BeadsAssignee);
        return made.Answer(parsed, text => SourceText.Write(text, report), json => SourceJson.Members(json, report));
    }

    private int Claim(ParseResult parsed)
    {
        var (id, title) = Done(parsed, id => new BeadsWork(made).Claim(id));
        return Answer(parsed, "claimed", made.Edit.Run(made.Caller(parsed), (session, now) => session.Memory.Claim(id, title, now)));
    }

    private int Close(ParseResult parsed)
    {
        var (id, title) = Done(parsed, id => new BeadsWork(made).Close(id, Phrase.Optional(parsed.GetValue(_reason))));
        return Answer(parsed, "closed", made.Edit.Run(made.Caller(parsed), (session, now) => session.Memory.CloseClaimed(id, title, now)));
    }

    private int Sync(ParseResult parsed)
    {
        var (done, words) = new BeadsWork(made).Sync();
        return made.Answer(parsed, text => text.WriteLine(words), json => json.WriteBoolean("synchronised", done));
    }

    // First it is certain that there is a session to remember it, then Beads is changed, without holding others up, and then it is remembered.
    private (string Id, string Title) Done(ParseResult parsed, Func<string, string> change)
    {
        _ = new LiveSessions(made.Workspace).Pick(made.Caller(parsed));
        var id = parsed.GetValue(_id) ?? "";
        return (id, change(id));
    }

    private int Answer(ParseResult parsed, string what, SessionEdit edit)
    {
        ClaimedWork work = edit.After.Memory.Claimed[^1];
        return made.Answer(parsed, text => text.WriteLine($"{what} {work.Name}"), json => BeadsJson.Members(json, work));
    }
}
