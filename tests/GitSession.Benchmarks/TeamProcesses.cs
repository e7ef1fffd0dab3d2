using System.Diagnostics;

namespace GitSession.Benchmarks;

/// <summary>A home for a team, in which the commands of its members run as processes of their own, a few at once; git writes down there what it was asked.</summary>
internal sealed class TeamProcesses : IDisposable
{
    // More of them than processors, so that they come in between each other.
    private const int AtOnce = 6;

    private readonly SemaphoreSlim _turn = new(AtOnce);
    private readonly string _directory = Directory.CreateTempSubdirectory("git-session-team-").FullName;
    private readonly string _program;

    public TeamProcesses(string program)
    {
        _program = program;
        File.WriteAllText(Path.Combine(_directory, "gitconfig"), "[user]\n\tname = Team\n\temail = team@example.org\n[maintenance]\n\tauto = false\n[gc]\n\tauto = 0\n[core]\n\tfsync = none\n");
    }

    public string Place => _directory;

    private string Trace => Path.Combine(_directory, "trace");

    public (int Code, string Out, string Error) Run(string directory, string program, params string[] arguments)
    {
        _turn.Wait();
        try
        {
            using var process = Process.Start(Info(directory, program is "git" ? program : _program, arguments)) ?? throw new InvalidOperationException(program);
            var error = process.StandardError.ReadToEndAsync();
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, text, error.Result);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>How often git pushed, how many of these pushes were refused, and how often it pulled, whoever asked it to.</summary>
    public (int Pushes, int Rejected, int Pulls) Traffic()
    {
        // GIT_TRACE2, trace2/tr2_tgt_normal.c: "… cmd_name push (push)" or "(_run_git_alias_/push)", then "… exit elapsed:0.1 code:1".
        var (pushes, rejected, pulls) = (0, 0, 0);
        foreach (var file in Directory.EnumerateFiles(Trace))
        {
            var lines = File.ReadAllLines(file);
            var isPush = Array.Exists(lines, line => line.Contains("cmd_name push ", StringComparison.Ordinal));
            pushes += isPush ? 1 : 0;
            rejected += isPush && !Array.Exists(lines, line => line.EndsWith("code:0", StringComparison.Ordinal)) ? 1 : 0;
            pulls += Array.Exists(lines, line => line.Contains("cmd_name pull ", StringComparison.Ordinal)) ? 1 : 0;
        }
        return (pushes, rejected, pulls);
    }

    public void Dispose()
    {
        _turn.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private ProcessStartInfo Info(string directory, string program, string[] arguments)
    {
        Directory.CreateDirectory(Trace);
        var info = new ProcessStartInfo(program, arguments) { WorkingDirectory = directory, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        info.Environment["PATH"] = Path.GetDirectoryName(_program) + Path.PathSeparator + info.Environment["PATH"];
        info.Environment["HOME"] = _directory;
        info.Environment["GIT_CONFIG_GLOBAL"] = Path.Combine(_directory, "gitconfig");
        info.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        info.Environment["GIT_EDITOR"] = "true";
        info.Environment["GIT_MERGE_AUTOEDIT"] = "no";
        info.Environment["GIT_TRACE2"] = Trace;
        return info;
    }
}
