using System.Text;

namespace GitSession.Cli.GitHooks.Installation;

/// <summary>
/// What leads git to our hooks: an include that holds only while the repository lies where it lay, so that one that was moved or
/// copied has its user's hooks again and not none. git-config(1) "Conditional includes": the pattern of a directory matches
/// what is in it and not the directory itself (git 2.39), so that there is one for the repository and one for its linked worktrees.
/// </summary>
internal static class ConfigBlock
{
    /// <summary>The configuration with the block: first, so that whoever sets another place later has it; last where one is set already.</summary>
    public static string Put(string text, HookHome home, bool last)
    {
        var bare = MarkedBlock.Hash.Remove(text) ?? "";
        var lines = ExactText.Of(Lines(home));
        var top = bare.StartsWith(ExactText.ByteOrderMark, StringComparison.Ordinal) ? ExactText.ByteOrderMark.Length : 0;
        return last ? MarkedBlock.Hash.Append(bare, lines) : MarkedBlock.Hash.Insert(bare, top, lines);
    }

    public static bool IsIn(string text, HookHome home) => MarkedBlock.Hash.IsInOnce(text) && text.Contains(ExactText.Of(Lines(home)), StringComparison.Ordinal);

    /// <summary>What the included file says.</summary>
    public static string Included(HookHome home) => $"[core]\n\thooksPath = {Quote(home.Directory)}\n";

    private static string Lines(HookHome home)
    {
        var pattern = "gitdir:" + Escape(home.Common.Replace(Path.DirectorySeparatorChar, '/'));
        return $"[includeIf {Quote(pattern)}]\n\tpath = gitsession/hooks.config\n[includeIf {Quote(pattern + "/worktrees/")}]\n\tpath = gitsession/hooks.config\n";
    }

    // wildmatch's own characters: git-config(1) matches as gitignore(5) does.
    private static string Escape(string path)
    {
        var escaped = new StringBuilder();
        foreach (var c in path)
            escaped.Append(c is '*' or '?' or '[' or ']' or '\\' ? "\\" : "").Append(c);
        return escaped.ToString();
    }

    // git-config(1) "Syntax": in quotes only these two are escaped.
    internal static string Quote(string value) => $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
