using GitSession.Cli.Adapters;
using GitSession.Sessions;
using GitSession.World;

namespace GitSession.Tests.Support;

/// <summary>A real repository in which git runs the program as its hooks: only those that a test is about, because each start takes its time.</summary>
internal sealed class HookedRepository : IDisposable
{
    public HookedRepository(params string[] hooks)
        : this(new GitFixture(), hooks)
    {
    }

    public HookedRepository(GitFixture git, params string[] hooks)
    {
        Fixture = git;
        git.PutProgramOnPath();
        git.MakeACommit("first.txt");
        Hook(git[".git/hooks"], hooks);
    }

    public GitFixture Fixture { get; }

    /// <summary>What git and its hooks find beside the fixture's environment.</summary>
    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    /// <summary>Where git is typed, relative to the root.</summary>
    public string Directory { get; set; } = ".";

    public string Message => Git("log", "-1", "--format=%B").Text.TrimEnd('\n');

    public string Sessions => Git("log", "-1", "--format=%(trailers:key=Session,valueonly,separator=%x2C)").Line;

    public string Head => Git("rev-parse", "HEAD").Line;

    public static void Hook(string directory, params string[] hooks)
    {
        System.IO.Directory.CreateDirectory(directory);
        foreach (var hook in hooks)
        {
            var script = Path.Combine(directory, hook);
            File.WriteAllText(script, $"#!/bin/sh\nexec git-session hook {hook} \"$@\"\n");
            GitFixture.MakeExecutable(script);
        }
    }

    /// <summary>Git, which must do what it is told.</summary>
    public GitOutput Git(params string[] arguments) => Try(arguments).OrFail();

    public GitOutput Try(params string[] arguments)
    {
        var environment = Fixture.Environment;
        foreach (var (name, value) in Environment)
            environment[name] = value;
        return new GitProcess(Path.GetFullPath(Fixture[Directory]), environment).Run(arguments);
    }

    /// <summary>Stages a file with a text and commits it.</summary>
    public GitOutput Commit(string file, string text, params string[] arguments)
    {
        Stage(file, text);
        return Try(["commit", "-m", $"add {file}", .. arguments]);
    }

    public void Stage(string file, string text)
    {
        Fixture.Write(file, text);
        Git("-C", Fixture.Root, "add", "--", file);
    }

    /// <summary>Opens a session two hours ago, without a process.</summary>
    public LiveSession Start(string focus = "Inbox", Func<LiveSession, LiveSession>? change = null)
    {
        var workspace = new DiskWorkspace(Worktree.Find(Path.GetFullPath(Fixture[Directory]), Fixture.Environment));
        var started = new StartSession(workspace, Fixture.Repository, Settings.Default, new TwoHoursAgo(), new Random(focus.Length))
            .Run(new StartRequest { Focus = focus, Choice = StartChoice.Beside }, new Caller(new Lazy<Owner?>((Owner?)null), _ => true)).Session;
        var session = change is null ? started : change(started);
        new LiveSessions(workspace).Save(session);
        return session;
    }

    public void Dispose() => Fixture.Dispose();

    private sealed class TwoHoursAgo : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddHours(-2);
    }
}
