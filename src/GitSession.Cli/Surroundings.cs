using System.Collections;
using GitSession.Cleanup;
using GitSession.Cli.Adapters;
using GitSession.Cli.Output;
using GitSession.World;

namespace GitSession.Cli;

/// <summary>What the program finds around it. A test gives it another, so that it can be run twice in one process.</summary>
internal sealed record Surroundings
{
    public required string Directory { get; init; }

    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>What is given to the program on its standard input, opened by who asks for it.</summary>
    public Func<TextReader> In { get; init; } = () => Console.IsInputRedirected ? new StreamReader(Console.OpenStandardInput()) : TextReader.Null;

    /// <summary>Standard output as bytes, for what speaks a protocol there, opened by who asks for it.</summary>
    public Func<Stream> RawOut { get; init; } = Console.OpenStandardOutput;

    /// <summary>How long a git hook may take before it lets git go on.</summary>
    public TimeSpan HookPatience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long an agent's end may take: Claude Code leaves all hooks at the end of a session 1.5 s.</summary>
    public TimeSpan EndPatience { get; init; } = TimeSpan.FromSeconds(1.3);

    /// <summary>How long an answer of a server may take that documents are pushed to: it checks all that it was sent.</summary>
    public TimeSpan PushPatience { get; init; } = TimeSpan.FromMinutes(1);

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public Random Random { get; init; } = Random.Shared;

    public Func<Owner?> Owner { get; init; } = CallerProcess.Find;

    /// <summary>The words of the git that this program is a hook of; none where they are not known.</summary>
    public Func<IReadOnlyList<string>> GitAbove { get; init; } = CallerProcess.GitAbove;

    public Func<Owner, bool> Lives { get; init; } = CallerProcess.Lives;

    /// <summary>Whether that very process is this one or one that it runs in.</summary>
    public Func<Owner, bool> RunsIn { get; init; } = owner => CallerProcess.Is(owner.Pid) && CallerProcess.Lives(owner);

    public Processes Processes { get; init; } = SystemProcesses.All;

    /// <summary>Who asks is an agent, and is handed nothing that the user's settings keep out.</summary>
    public bool IsForAgent { get; init; }

    /// <summary>Writes to the terminal what is gone again when the work is done; null where the talk goes to no terminal.</summary>
    public Action<string>? Progress { get; init; }

    /// <summary>Writes a text to the answer in bold; null where that goes to no terminal, or to one without (no-color.org).</summary>
    public Action<string>? Bold { get; init; }

    public static Surroundings OfProcess(SafeWriter output, TextWriter error) => new()
    {
        Directory = CurrentDirectory(),
        Environment = System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? "", StringComparer.Ordinal),
        Out = output,
        Error = error,
        Progress = Console.IsErrorRedirected ? null : ProgressLine.Write,
        Bold = Console.IsOutputRedirected || IsPlain() ? null : output.WriteBold,
    };

    public string? Variable(string name) => Environment.TryGetValue(name, out var value) && value is not "" ? value : null;

    private static bool IsPlain() =>
        System.Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || System.Environment.GetEnvironmentVariable("TERM") is null or "" or "dumb";

    // A shell can stand in a directory that somebody removed.
    private static string CurrentDirectory()
    {
        try
        {
            return System.Environment.CurrentDirectory;
        }
        catch (IOException)
        {
            return "";
        }
    }
}
