using GitSession.Cli;
using GitSession.Cli.Adapters;
using GitSession.Tests.Support;
using GitSession.World;

namespace GitSession.Tests.Hooks;

/// <summary>
/// A real repository in which real git runs hooks. In the place of the program its PATH has a stand-in, a script that keeps what it
/// was called with and ends as it is told; `git session` itself runs in this process.
/// </summary>
internal sealed class HookRepository : IDisposable
{
    private const string StandIn = """
        #!/bin/sh
        echo "$*" >>"$HOME/calls"
        if [ "$2" = pre-push ]; then cat >>"$HOME/calls"; fi
        if [ -f "$HOME/end" ]; then . "$HOME/end"; fi

        """;

    public HookRepository()
    {
        PutStandIn();
        Git.Git("commit", "--quiet", "--allow-empty", "-m", "first");
    }

    public GitFixture Git { get; } = new();

    public string Root { get => field ?? Git.Root; set; }

    /// <summary>Variables that the next git runs with.</summary>
    public Dictionary<string, string> Extra { get; } = new(StringComparer.Ordinal);

    /// <summary>What the stand-in was called with.</summary>
    public string[] Calls => Lines("calls");

    /// <summary>What the user's hooks kept.</summary>
    public string[] Theirs => Lines("theirs");

    public string Hooks => Path.Combine(Git.Root, ".git/gitsession/hooks");

    public Dictionary<string, string> Environment
    {
        get
        {
            var all = Git.Environment;
            foreach (var (name, value) in Extra)
                all[name] = value;
            return all;
        }
    }

    /// <summary>How the stand-in ends: a line of sh.</summary>
    public void End(string line) => File.WriteAllText(Path.Combine(Git.Home, "end"), line + "\n");

    public void RemoveStandIn() => File.Delete(Path.Combine(Git.Home, "bin/git-session"));

    public void PutStandIn(string place = "bin")
    {
        var program = Path.Combine(Git.Home, place, "git-session");
        Directory.CreateDirectory(Path.GetDirectoryName(program)!);
        File.WriteAllText(program, StandIn);
        GitFixture.MakeExecutable(program);
    }

    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>Types `git session …`.</summary>
    public Answer Session(params string[] arguments)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var code = Program.Run(arguments, new Surroundings
        {
            Directory = Root,
            Environment = Environment,
            Out = output,
            Error = error,
            Time = Time,
            Owner = () => new Owner(4711, DateTimeOffset.UnixEpoch),
            Lives = _ => true,
        });
        return new Answer(output.ToString(), error.ToString(), code);
    }

    public GitOutput Run(params string[] arguments) => new GitProcess(Root, Environment).Run(arguments);

    public GitOutput Commit(string message = "change") => Run("commit", "--quiet", "--allow-empty", "-m", message);

    /// <summary>Stages a document of ours, so that pre-commit has something to look at.</summary>
    public void StageADocument(string text = "# An entry\n")
    {
        var file = Path.Combine(Root, "journal/2026-11-20-entry.md");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        Run("add", "--force", "journal/2026-11-20-entry.md").OrFail();
    }

    /// <summary>A hook of the user's, which keeps its name, its own path, its arguments.</summary>
    public string Hook(string path, string then = "") => Script(path, $"#!/bin/sh\necho \"{Path.GetFileName(path)} $0 $*\" >>\"$HOME/theirs\"\n{then}\n");

    public string Script(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        GitFixture.MakeExecutable(file);
        return file;
    }

    public void Dispose() => Git.Dispose();

    private string[] Lines(string name) =>
        Path.Combine(Git.Home, name) is var file && File.Exists(file) ? File.ReadAllLines(file) : [];
}
