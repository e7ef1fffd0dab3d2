using System.Text.Json;
using GitSession.Cli.Agents.Installation;
using GitSession.Cli.GitHooks.Installation;

namespace GitSession.Cli.Output;

/// <summary>What init and uninstall did, for a program.</summary>
internal static class InitJson
{
    public static void Members(Utf8JsonWriter json, IEnumerable<string> written, HookReport? hooks, AgentReport agents, HookInstallText words)
    {
        json.Texts("written", [.. written, .. hooks?.Written.Select(words.Show) ?? [], .. agents.Written]);
        json.Texts("removed", hooks?.Removed.Select(words.Show) ?? []);
        json.Texts("notes", AgentInstallText.Notes(agents));
        json.Maybe("hooks", hooks, (inner, report) => HookMembers(inner, report, words));
    }

    public static void Members(Utf8JsonWriter json, HookReport report, AgentReport agents, HookInstallText words)
    {
        json.Texts("written", [.. agents.Written, .. report.Written.Select(words.Show)]);
        json.Texts("removed", [.. agents.Removed, .. report.Removed.Select(words.Show)]);
        json.Texts("notes", [.. AgentInstallText.Notes(agents), .. report.Notes.Select(words.Line)]);
    }

    private static void HookMembers(Utf8JsonWriter json, HookReport report, HookInstallText words)
    {
        json.WriteString("manager", report.Manager);
        json.List("to_add", report.ToAdd, (item, add) =>
        {
            item.WriteString("file", words.Show(add.File));
            item.WriteString("lines", add.Lines);
        });
        json.Texts("notes", report.Notes.Select(words.Line));
    }
}
