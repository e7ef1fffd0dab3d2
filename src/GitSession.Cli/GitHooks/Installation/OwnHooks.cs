using System.Text;

namespace GitSession.Cli.GitHooks.Installation;

/// <summary>
/// What in the directory that git is led to is ours. Whoever asks git where hooks lie is told this directory, and writes there.
/// </summary>
/// <param name="place">Where hooks lay before, as configured.</param>
internal sealed class OwnHooks(HookHome home, string place)
{
    // A relative place is relative to the worktree that a hook runs in, which is git's current directory then (proc(5)).
    private const string CurrentDirectory = "/proc/self/cwd";

    private static readonly string[] Endings = ["ours \"$@\"\n", "ours \"$@\" || exit\n", "exec \"$place/$hook\" \"$@\"\n"];

    private readonly string[] _places = [place, Known(home), home.Default];

    /// <summary>Where a link to the hook of a name leads; null where none can be made.</summary>
    public static string? LinkTo(string place, string name) =>
        OperatingSystem.IsWindows() ? null
        : Path.IsPathRooted(place) ? Path.Combine(place, name)
        : Directory.Exists(CurrentDirectory) ? Path.Combine(CurrentDirectory, place, name)
        : null;

    /// <summary>Whether it may be written over: nothing is there, or a link or a script as this program makes or made them.</summary>
    public bool Has(string file) =>
        new FileInfo(file) is { LinkTarget: { } target } ? IsLink(target)
        : !Directory.Exists(file) && (!File.Exists(file) || IsScript(ExactText.Read(file) ?? ""));

    /// <summary>Whether it reads what only lies beside our scripts, so that it works nowhere else: a script of ours that was added to.</summary>
    public static bool LeansOnOurs(string file) => ExactText.Read(file)?.Contains("shared.sh", StringComparison.Ordinal) == true;

    private bool IsLink(string target) => _places.Any(place => LinkTo(place.TrimEnd('/'), Path.GetFileName(target)) is { } own && Same(own, target));

    // The shell makes such links too (shared.sh), and a place may be written with a slash behind it.
    private static bool Same(string own, string target) => own == target.Replace("//", "/", StringComparison.Ordinal);

    // What each of our scripts has in common, whatever its version: what a tool adds stands at an end or behind the first line.
    private static bool IsScript(string text) =>
        text.Split('\n', 4) is ["#!/bin/sh", ['#', ..], ". \"${0%/*}/shared.sh\"", ..] && Endings.Any(end => text.EndsWith(end, StringComparison.Ordinal));

    private static string Known(HookHome home) =>
        File.Exists(home.Before) && File.ReadAllText(home.Before, Encoding.UTF8).Split('\n') is [var known and not "", ..] ? known : home.Default;
}
