using System.Text.Json.Nodes;

namespace GitSession.Cli.Agents.Installation;

/// <summary>What the hooks of agents run. A file of theirs is shared with people who do not have this program: there it does nothing.</summary>
internal static class HookCommands
{
    public const string Program = "git-session";

    private const string Guard = "command -v git-session >/dev/null 2>&1 || exit 0; ";
    private const string PowerShellGuard = "if (-not (Get-Command git-session -ErrorAction SilentlyContinue)) { exit 0 }; ";

    /// <summary>A line for a POSIX shell.</summary>
    public static string Shell(string agent, string name) => $"{Guard}exec git-session agent {agent} {name}";

    /// <summary>One after which the agent goes on unless it was told not to: 2 is the one code that is meant as an order.</summary>
    public static string TolerantShell(string agent, string name) => $"{Guard}git-session agent {agent} {name} || [ $? -ne 2 ] || exit 2";

    /// <summary>The same for PowerShell, whose child inherits its standard input.</summary>
    public static string TolerantPowerShell(string agent, string name) =>
        $"{PowerShellGuard}git-session agent {agent} {name}; if ($LASTEXITCODE -eq 2) {{ exit 2 }}; exit 0";

    /// <summary>The line that a host shows below its prompt.</summary>
    public static string StatusLine() => $"{Guard}exec git-session statusline";

    /// <summary>The shape that Claude Code has and Codex and Gemini took over: a group, which holds for whatever it is called for.</summary>
    public static JsonObject Group(JsonObject hook) => new JsonObject { ["hooks"] = new JsonArray(hook) };

    public static bool IsOurs(string? words) =>
        words is not null && (words.StartsWith(Guard, StringComparison.Ordinal) || words.StartsWith(PowerShellGuard, StringComparison.Ordinal));
}
