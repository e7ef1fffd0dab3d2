using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>The one door to git: every child is started here, with a list of arguments and a clean environment.</summary>
/// <param name="directory">Where it runs.</param>
/// <param name="environment">What this program was started with.</param>
internal sealed class GitProcess(string directory, IReadOnlyDictionary<string, string> environment)
{
    /// <summary>
    /// What `git rev-parse --local-env-vars` lists (git 2.39), but for the configuration of `git -c`, which the user meant for us too:
    /// inherited from a hook, these would lead git to another index or repository.
    /// </summary>
    private static readonly string[] Local =
    [
        "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_CONFIG", "GIT_OBJECT_DIRECTORY", "GIT_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE",
        "GIT_GRAFT_FILE", "GIT_INDEX_FILE", "GIT_NO_REPLACE_OBJECTS", "GIT_REPLACE_REF_BASE", "GIT_PREFIX", "GIT_SHALLOW_FILE", "GIT_COMMON_DIR",
        "GIT_INTERNAL_SUPER_PREFIX",
    ];

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public string Directory => directory;

    /// <summary>Variables that every child gets.</summary>
    public IReadOnlyDictionary<string, string> Fixed { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What stands before every command, such as `-c name=value`.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>The same git with other options.</summary>
    public GitProcess With(params IReadOnlyList<string> options) => new(directory, environment) { Fixed = Fixed, Options = options };

    public GitOutput Run(params IReadOnlyList<string> arguments) => Run(arguments, input: null, index: null);

    /// <param name="index">Another index than the repository's own.</param>
    public GitOutput Run(IReadOnlyList<string> arguments, string? input, string? index)
    {
        using var process = Start(Describe(arguments, input, index));
        var error = process.StandardError.ReadToEndAsync();
        if (input is not null)
            Feed(process, input);
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new GitOutput(arguments, process.ExitCode, text, error.GetAwaiter().GetResult());
    }

    private static Process Start(ProcessStartInfo info)
    {
        try
        {
            return Process.Start(info) ?? throw new Refusal(RefusalReason.GitMissing);
        }
        catch (Win32Exception)
        {
            throw new Refusal(RefusalReason.GitMissing);
        }
    }

    // A child that ends before it has read everything says why itself; the broken pipe adds nothing to that.
    private static void Feed(Process process, string input)
    {
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
        }
    }

    private ProcessStartInfo Describe(IReadOnlyList<string> arguments, string? input, string? index)
    {
        var info = new ProcessStartInfo("git", [.. Options, .. arguments])
        {
            WorkingDirectory = directory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = input is not null,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            StandardInputEncoding = input is null ? null : Utf8,
        };
        info.Environment.Clear();
        foreach (var (name, value) in environment.Where(variable => !Local.Contains(variable.Key)).Concat(Fixed))
            info.Environment[name] = value;
        info.Environment["LC_ALL"] = "C";
        info.Environment["GIT_TERMINAL_PROMPT"] = "0";
        if (index is not null)
            info.Environment["GIT_INDEX_FILE"] = index;
        return info;
    }
}
