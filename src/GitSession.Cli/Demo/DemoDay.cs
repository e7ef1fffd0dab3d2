using GitSession.Cli.Adapters;
using GitSession.Cli.Output;
using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Cli.Demo;

/// <summary>One day of work, played with the real program and the real git in a repository that is gone afterwards.</summary>
internal sealed class DemoDay(Surroundings around)
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 20, 9, 15, 0, TimeSpan.FromHours(1));
    private readonly DirectoryInfo _directory = Disk.Try(Path.GetTempPath(), () => Directory.CreateTempSubdirectory("git-session-demo-"));
    private readonly DemoClock _clock = new(Morning);

    public int Play()
    {
        try
        {
            Story();
            return ExitCode.Done;
        }
        finally
        {
            _directory.Delete(recursive: true);
        }
    }

    private void Story()
    {
        Say("A new repository. One command makes it a home for sessions.");
        Git("init", "--quiet", "--initial-branch=main");
        Git("config", "user.name", "Robbie");
        Git("config", "user.email", "robbie@example.org");
        Session("init");
        Git("add", ".");
        Git("commit", "--quiet", "-m", "Start");

        Say("The first session: something in hand, and something that comes in between.");
        Session("start", "Checking inbox", "--goal", "Clear inbox", "--goal", "Review calendar");
        Session("focus", "push", "Answering the insurance agent", "--why", "they called twice");
        Session("loop", "add", "Insurance agent callback", "--why", "they said they'd call back", "--urgency", "high", "--type", "followup");
        Session("focus", "done");
        Session("focus", "pop");
        Session("goal", "met", "1");
        Session("focus", "set", "Reviewing next week's calendar", "--complete");
        Session("loop", "add", "Doctor appointment prep", "--why", "appointment is tomorrow");
        Session("note", "appointment tomorrow at 14:00", "--time");
        Session("status");
        Session("close", "--summary", "Inbox is empty; the calendar is read up to Friday.");

        Say("On another branch, a second session inherits all of it and is then killed.");
        Git("switch", "--quiet", "-c", "insurance");
        Session("start", "Calling the insurance");
        _clock.Lose();

        Say("The next start finds it, makes a loop of what was in hand, and goes on.");
        Session("start", "Insurance, again");
        Session("loop", "list");
        Session("loop", "close", FindLoop("callback"), "--note", "called, settled");
        Session("close");

        Say("Back on main a session closes another loop. Then the branches merge, as branches do.");
        Git("switch", "--quiet", "main");
        Session("start", "Doctor appointment");
        Session("loop", "close", FindLoop("Doctor"), "--note", "papers are in the bag");
        Session("close");
        Git("merge", "--quiet", "--no-edit", "insurance");

        Say("Both loops stay closed, and what nobody finished is still there.");
        Session("status");
        Session("log");
    }

    private void Say(string text) => around.Out.WriteLine($"\n# {text}");

    private void Session(params string[] arguments)
    {
        _clock.Pass(TimeSpan.FromMinutes(5));
        around.Out.WriteLine($"\n$ git session {string.Join(' ', arguments.Select(Quote))}");
        var code = Program.Run(arguments, around with
        {
            Directory = _directory.FullName,
            Environment = Clean(),
            Out = around.Out,
            Error = around.Out,
            Time = _clock,
            Owner = () => _clock.Owner,
            Lives = owner => _clock.Owner.Is(owner),
        });
        if (code != ExitCode.Done)
            around.Out.WriteLine($"(exit {code})");
        DateFiles();
    }

    // When a session was last touched is its file's time, and the demo has a clock of its own.
    private void DateFiles()
    {
        if (new DirectoryInfo(Path.Combine(_directory.FullName, Paths.LiveSessions)) is not { Exists: true } sessions)
            return;
        foreach (var file in sessions.EnumerateFiles())
            file.LastWriteTimeUtc = _clock.GetUtcNow().UtcDateTime;
    }

    private void Git(params string[] arguments)
    {
        around.Out.WriteLine($"$ git {string.Join(' ', arguments.Select(Quote))}");
        around.Out.Write(new GitProcess(_directory.FullName, Clean()).Run(arguments).OrFail().Text);
    }

    // The day is the demo's own: whatever the caller's git and shell are set to, its repository is alone.
    private Dictionary<string, string> Clean() =>
        around.Environment.Where(variable => !variable.Key.StartsWith("GIT_", StringComparison.Ordinal))
            .Append(new("GIT_CONFIG_GLOBAL", Path.DirectorySeparatorChar is '/' ? "/dev/null" : "NUL"))
            .ToDictionary(StringComparer.Ordinal);

    private string FindLoop(string word)
    {
        var session = new LiveSessions(new DiskWorkspace(Worktree.Find(_directory.FullName, Clean()))).All()[0];
        return session.Memory.Loops.First(loop => loop.Description.Contains(word, StringComparison.Ordinal)).Id;
    }

    private static string Quote(string argument) => argument.Contains(' ') ? $"\"{argument}\"" : argument;
}
