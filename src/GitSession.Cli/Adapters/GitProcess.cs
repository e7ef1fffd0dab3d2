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

    /// <summary>It acts on the very commit whose hook this program is: git's own variables lead it to that commit's index.</summary>
    public bool IsInHook { get; init; }

    /// <summary>When no answer is awaited any more: a child that still runs is ended.</summary>
    public CancellationToken Until { get; init; }

    private int Most { get; init; } = int.MaxValue;

    private Encoding Encoding { get; init; } = Utf8;

    /// <summary>The same git with other options.</summary>
    public GitProcess With(params IReadOnlyList<string> options) => Copy(options, Encoding, Most);

    /// <summary>The same git, whose answers are in another encoding: in Latin-1 each byte is a character.</summary>
    public GitProcess In(Encoding encoding) => Copy(Options, encoding, Most);

    /// <summary>The same git, of whose answers no more is read than so many UTF-16 units: a longer one is cut, and the child ended.</summary>
    public GitProcess UpTo(int most) => Copy(Options, Encoding, most);

    /// <summary>The same git, which asks no remote for what a partial clone lacks (git(1), GIT_NO_LAZY_FETCH; an older git does not know it).</summary>
    public GitProcess Offline() => new(directory, environment)
    {
        Fixed = Fixed.Append(new KeyValuePair<string, string>("GIT_NO_LAZY_FETCH", "1")).ToDictionary(StringComparer.Ordinal),
        Options = Options,
        IsInHook = IsInHook,
        Until = Until,
        Most = Most,
        Encoding = Encoding,
    };

    public GitOutput Run(params IReadOnlyList<string> arguments) => Run(arguments, input: null, index: null);

    /// <param name="index">Another index than the repository's own.</param>
    public GitOutput Run(IReadOnlyList<string> arguments, string? input, string? index) => Hear(Start(Describe(arguments, input, index)), arguments, input);

    /// <summary>
    /// The same, which runs from now on while whoever asks does something else, and is heard when the answer is first wanted. No thread
    /// waits for it: to start one takes as long as git does, where all processors are at work.
    /// </summary>
    public Func<GitOutput> Begin(params IReadOnlyList<string> arguments)
    {
        var answer = BeginList(begin: null, arguments);
        return () => answer(null);
    }

    /// <summary>The same for an answer that is a list, of which whoever hears it may need only the beginning. It is heard once.</summary>
    /// <param name="begin">What each item of the list begins with: nobody is asked whether it is enough before another one began.</param>
    /// <returns>Hears: what it is given tells of the text so far whether that is enough, and then the rest is not waited for.</returns>
    public Func<Func<string, bool>?, GitOutput> BeginList(char? begin, params IReadOnlyList<string> arguments)
    {
        try
        {
            var process = Start(Describe(arguments, input: null, index: null));
            GitOutput? heard = null;
            return isEnough => heard ??= Hear(process, arguments, input: null, isEnough is null || begin is null ? null : (begin.Value, isEnough));
        }
        catch (Refusal)
        {
            return _ => Run(arguments); // whoever wants the answer is told why there is none
        }
    }

    private GitOutput Hear(Process child, IReadOnlyList<string> arguments, string? input, (char Begin, Func<string, bool> Is)? enough = null)
    {
        using var process = child;
        using var until = Until.Register(() => End(process));
        var error = process.StandardError.ReadToEndAsync();
        if (input is not null)
            Feed(process, input);
        // The process's own reader takes a byte order mark for an order to read in another encoding, and for none of the text.
        using var output = new StreamReader(process.StandardOutput.BaseStream, Encoding, detectEncodingFromByteOrderMarks: false);
        var (text, isCut) = Most is int.MaxValue && enough is null ? (output.ReadToEnd(), false) : ReadPart(process, output, enough);
        process.WaitForExit();
        return new GitOutput(arguments, process.ExitCode, text, error.GetAwaiter().GetResult(), isCut);
    }

    private (string Text, bool IsCut) ReadPart(Process process, StreamReader output, (char Begin, Func<string, bool> Is)? enough)
    {
        var (text, part) = (new StringBuilder(), new char[16 * 1024]);
        while (output.Read(part) is > 0 and var count)
        {
            text.Append(part, 0, Math.Min(count, Most - text.Length));
            var isHeard = enough is var (begin, isEnough) && part.AsSpan(0, count).Contains(begin) && isEnough(text.ToString());
            if (text.Length < Most && !isHeard)
                continue;
            End(process, withChildren: !isHeard);
            return (text.ToString(), true);
        }
        return (text.ToString(), false);
    }

    private GitProcess Copy(IReadOnlyList<string> options, Encoding encoding, int most) => new(directory, environment)
    {
        Fixed = Fixed,
        Options = options,
        IsInHook = IsInHook,
        Until = Until,
        Most = most,
        Encoding = encoding,
    };

    // It may have ended by itself in this very moment. Whose children they are is looked for in all processes, which takes long.
    private static void End(Process process, bool withChildren = true)
    {
        try
        {
            process.Kill(withChildren);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
        }
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
        var info = new ProcessStartInfo(ProgramPath.Find("git", environment, directory) ?? throw new Refusal(RefusalReason.GitMissing), [.. Options, .. arguments])
        {
            WorkingDirectory = directory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = input is not null,
            StandardOutputEncoding = Encoding,
            StandardErrorEncoding = Utf8,
            StandardInputEncoding = input is null ? null : Encoding,
        };
        info.Environment.Clear();
        foreach (var (name, value) in environment.Where(variable => IsInHook || !Local.Contains(variable.Key)).Concat(Fixed))
            info.Environment[name] = value;
        info.Environment["LC_ALL"] = "C";
        info.Environment["GIT_TERMINAL_PROMPT"] = "0";
        if (index is not null)
            info.Environment["GIT_INDEX_FILE"] = index;
        return info;
    }
}
