using GitSession.Cli;
using GitSession.Cli.Adapters;
using GitSession.World;

namespace GitSession.Tests.Support;

/// <summary>
/// A person at a terminal in a repository of real git that is gone afterwards: own home, no configuration but its own,
/// a clock that stands still, ids and dates that are the same in every run. What is typed is kept as a transcript.
/// </summary>
internal sealed class Terminal : IDisposable
{
    // How long a hook or an agent waits: tests beside each other take their time.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly GitFixture _git = new();
    private readonly HashSet<Owner> _dead = [];
    private readonly Dictionary<string, DateTime> _dates = new(StringComparer.Ordinal);
    private readonly Random _random = new(4);

    public Terminal()
    {
        Directory = _git.Root;
        Environment = _git.Environment;
        Me = new Owner(4711, Time.Now);
    }

    public FixedTime Time { get; } = new();

    public string Directory { get; set; }

    public Owner Me { get; set; }

    /// <summary>The processes that the caller runs in.</summary>
    public HashSet<Owner> Shells { get; } = [];

    public Transcript Transcript { get; } = new();

    /// <summary>How long an answer of a server may take.</summary>
    public TimeSpan PushPatience { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>What was shown for a moment.</summary>
    public string Shown { get; private set; } = "";

    /// <summary>What happens as soon as something is shown.</summary>
    public Action OnShown { get; set; } = () => { };

    public Dictionary<string, string> Environment { get; }

    public static Terminal WithSessions()
    {
        var terminal = new Terminal();
        terminal.Session("init");
        return terminal;
    }

    /// <summary>Types `git session …` and goes on whatever comes of it.</summary>
    public Answer Session(params string[] arguments) => Type("", arguments);

    /// <summary>An agent calls, with an event on standard input.</summary>
    public Answer Agent(string name, string eventName, string sent) => Type(sent, "agent", name, eventName);

    /// <summary>Claude Code draws its status line.</summary>
    public Answer StatusLine(string sent) => Type(sent, "statusline");

    private Answer Type(string input, params string[] arguments)
    {
        var (output, error) = (Writer(), Writer());
        var code = Program.Run(arguments, Around(output, error) with { In = () => new StringReader(input) });
        DateFiles();
        var answer = new Answer(Placed(output), Placed(error), code);
        Transcript.Add($"git session {string.Join(' ', arguments.Select(Quote))}".TrimEnd(), answer.Out, answer.Error, code);
        return answer;
    }

    /// <summary>What the program finds around it here.</summary>
    public Surroundings Around(TextWriter output, TextWriter error) => new()
    {
        Directory = Directory,
        Environment = Environment,
        Out = output,
        Error = error,
        Time = Time,
        HookPatience = Patience,
        EndPatience = Patience,
        PushPatience = PushPatience,
        Random = _random,
        Owner = () => Me,
        Lives = owner => !_dead.Contains(owner),
        RunsIn = owner => owner == Me || Shells.Contains(owner),
        Progress = text =>
        {
            Shown += text;
            OnShown();
        },
    };

    /// <summary>The program as a process of its own, in the same surroundings.</summary>
    public System.Diagnostics.Process StartProgram(params string[] arguments) => _git.Start("dotnet", [GitFixture.Program, .. arguments], ".", environment: Environment);

    /// <summary>Git and its hooks find the program.</summary>
    public void PutProgramOnPath() => _git.PutProgramOnPath();

    public string Git(params string[] arguments) => new GitProcess(Directory, Environment).Run(arguments).OrFail().Text;

    public (int Code, string Out, string Error) TryGit(params string[] arguments)
    {
        var answer = new GitProcess(Directory, Environment).Run(arguments);
        return (answer.ExitCode, answer.Text, answer.Error);
    }

    /// <summary>The caller's process is killed and another takes its place.</summary>
    public void Die()
    {
        _dead.Add(Me);
        Another();
    }

    public void Another() => Me = Me with { Pid = Me.Pid + 1 };

    public string Read(string path) => File.ReadAllText(Path.Combine(Directory, path));

    public void Write(string path, string text)
    {
        var file = new FileInfo(Path.Combine(Directory, path));
        file.Directory?.Create();
        File.WriteAllText(file.FullName, text);
    }

    public void Dispose() => _git.Dispose();

    // A file that was just written carries the time of the clock that stands still, not the machine's.
    private void DateFiles()
    {
        if (new DirectoryInfo(Path.Combine(Directory, ".ai_context/session")) is not { Exists: true } sessions)
            return;
        foreach (var file in sessions.EnumerateFiles().Where(file => !_dates.TryGetValue(file.Name, out var dated) || file.LastWriteTimeUtc != dated))
            file.LastWriteTimeUtc = _dates[file.Name] = Time.Now.UtcDateTime;
    }

    // The directory's name is the one thing that differs from run to run.
    private string Placed(StringWriter text) => text.ToString().Replace(_git.Place, "/tmp/test", StringComparison.Ordinal);

    private static StringWriter Writer() => new() { NewLine = "\n" };

    private static string Quote(string argument) => argument is "" || argument.Contains(' ') ? $"\"{argument}\"" : argument;
}
