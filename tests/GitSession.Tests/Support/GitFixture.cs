using System.Diagnostics;
using GitSession.Cli.Adapters;

namespace GitSession.Tests.Support;

/// <summary>A real repository with a home of its own, that reads like a story: MakeACommit, BranchTo, Merge.</summary>
public sealed class GitFixture : IDisposable
{
    private readonly TempDirectory _place = new();
    private int _commits;

    public GitFixture(params string[] init)
    {
        Directory.CreateDirectory(Home);
        Directory.CreateDirectory(Root);
        Git(["init", "--quiet", "--initial-branch=main", .. init]);
        Git("config", "user.name", "Robbie");
        Git("config", "user.email", "robbie@example.org");
    }

    /// <summary>The program that stands beside the tests.</summary>
    public static string Program => Path.Combine(AppContext.BaseDirectory, "git-session.dll");

    /// <summary>What holds the repository and the home.</summary>
    public string Place => _place.Path;

    public string Root => _place["repo"];

    public string Home => _place["home"];

    internal Worktree Worktree => Worktree.Find(Root, Environment);

    internal GitRepository Repository => new(Worktree, Worktree.Git(Environment));

    internal DiskWorkspace Workspace => new(Worktree);

    /// <summary>Nothing of the machine's: no settings, no identity, no repository inherited from whoever runs the tests.</summary>
    public Dictionary<string, string> Environment => new(StringComparer.Ordinal)
    {
        ["PATH"] = string.Join(Path.PathSeparator, [Path.Combine(Home, "bin"), .. PlacesWithoutUs]),
        ["HOME"] = Home,
        ["GIT_CONFIG_GLOBAL"] = Path.Combine(Home, "gitconfig"),
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["GIT_AUTHOR_DATE"] = "2026-11-20T09:15:04+01:00",
        ["GIT_COMMITTER_DATE"] = "2026-11-20T09:15:04+01:00",
        ["GIT_MERGE_AUTOEDIT"] = "no",
        ["GIT_EDITOR"] = "true",
    };

    // A developer may have the program installed; what stands beside git itself stays.
    private static IEnumerable<string> PlacesWithoutUs =>
        (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(place => !File.Exists(Path.Combine(place, "git-session")) || File.Exists(Path.Combine(place, "git")));

    public string this[string path] => Path.Combine(Root, path);

    public string Git(params string[] arguments)
    {
        var answer = Try(arguments);
        return answer.Ok ? answer.Line : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {answer.Error}");
    }

    internal GitOutput Try(params string[] arguments) => new GitProcess(Root, Environment).Run(arguments);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
    }

    public string Read(string path) => File.ReadAllText(this[path]);

    public void MakeACommit(string? file = null)
    {
        var path = file ?? $"file-{++_commits}.txt";
        Write(path, $"{path}\n");
        Git("add", "--", path);
        Git("commit", "--quiet", "-m", $"add {path}");
    }

    public void BranchTo(string branch) => Git("switch", "--quiet", "-c", branch);

    public string Status() => Git("status", "--porcelain");

    /// <summary>The program as a process of its own.</summary>
    public (int Code, string Out, string Error) Run(params string[] arguments) => RunIn(".", arguments);

    public (int Code, string Out, string Error) RunIn(string directory, params string[] arguments)
    {
        using var process = Start("dotnet", [Program, .. arguments], directory);
        var error = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, text, error.GetAwaiter().GetResult());
    }

    /// <summary>The program with a standard output that takes nothing (full(4)).</summary>
    public (int Code, string Error) RunToFullDisk(params string[] arguments)
    {
        using var process = Start("sh", ["-c", "exec dotnet \"$@\" >/dev/full", "sh", Program, .. arguments], ".");
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }

    /// <summary>The program, running.</summary>
    public Process Start(params string[] arguments) => Start("dotnet", [Program, .. arguments], ".");

    /// <summary>Puts the program on this home's PATH as `git-session`, so that git and its hooks find it.</summary>
    public void PutProgramOnPath() => StandIn.Put(Path.Combine(Home, "bin", "git-session"), $"exec dotnet \"{Program}\" \"$@\"");

    public static void MakeExecutable(string file) =>
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    /// <summary>Any program, at home here.</summary>
    public Process Start(string program, IReadOnlyList<string> arguments, string directory, bool listens = false, IReadOnlyDictionary<string, string>? environment = null)
    {
        var info = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Path.GetFullPath(this[directory]),
            UseShellExecute = false,
            RedirectStandardInput = listens,
            RedirectStandardOutput = true,
            RedirectStandardError = !listens,
        };
        info.Environment.Clear();
        foreach (var (name, value) in environment ?? Environment)
            info.Environment[name] = value;
        return Process.Start(info)!;
    }

    public void Dispose() => _place.Dispose();
}
