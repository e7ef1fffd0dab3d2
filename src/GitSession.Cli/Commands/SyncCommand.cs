using System.CommandLine;
using GitSession.Cli.Output;
using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Cli.Commands;

/// <summary>`sync`: the branch and the one that it follows.</summary>
internal sealed class SyncCommand(Composition made)
{
    public Command Create() => Shared.Verb("sync", "Take in what others pushed, and push what is not there yet.", [], Run);

    private int Run(ParseResult parsed)
    {
        var report = new SyncBranch(made.Repository).Run();
        var code = made.Answer(parsed, text => SyncText.Write(text, report), json => SyncJson.Members(json, report));
        Remind(made.Caller(parsed), report.Result.Head);
        return code;
    }

    // What the hook says of a push goes to git, and there is none where nothing was to be pushed.
    private void Remind(Caller caller, string head)
    {
        if (made.Settings.BeforePush is BeforePush.Off)
            return;
        var left = new ReviewPush(made.Workspace, made.Repository).Run(caller, [new PushedRef("HEAD", head, "HEAD")]);
        if (SyncText.Left(left) is { } words)
            made.Around.Error.WriteLine(HookText.Warning(words));
    }
}
