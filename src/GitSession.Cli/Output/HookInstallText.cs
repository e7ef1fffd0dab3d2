using GitSession.Cli.Adapters;
using GitSession.Cli.GitHooks.Installation;
using GitSession.World;

namespace GitSession.Cli.Output;

/// <summary>What was done to hooks, in words: each file, what is left to the user, what there is to know.</summary>
internal sealed class HookInstallText(Worktree worktree)
{
    private readonly string _scripts = HookHome.Of(worktree).Directory;

    public static string NotSwitched(Exception error) =>
        $"warning: the hooks could not be switched: {(error is Refusal refusal ? RefusalWords.Message(refusal) : error.Message)}; git session init mends them";

    public void Write(TextWriter output, HookReport report)
    {
        foreach (var file in report.Written.Where(file => !IsScript(file)))
            output.WriteLine($"wrote {Show(file)}");
        if (report.Written.Count(IsScript) is var scripts and > 0)
            output.WriteLine($"wrote {Show(_scripts)} ({Plural.Of(scripts, "file")})");
        foreach (var file in report.Removed)
            output.WriteLine($"removed {Show(file)}");
        foreach (var add in report.ToAdd)
            output.WriteLine($"to be added by you to {Show(add.File)}:\n{Indented(add.Lines)}");
        foreach (var note in report.Notes)
            output.WriteLine(Line(note));
    }

    /// <summary>The path as it is seen from the worktree's root.</summary>
    public string Show(string file)
    {
        var inside = Path.GetRelativePath(worktree.Root, file);
        return inside is ['.', '.', ..] || Path.IsPathRooted(inside) ? file : inside.Replace(Path.DirectorySeparatorChar, '/');
    }

    public string Line(HookNote note) => note.Kind switch
    {
        HookNoteKind.WorktreeWins => $"note: this worktree's own core.hooksPath, {note.Subject}, wins: here git does not reach the hooks",
        HookNoteKind.RunLefthookInstall => "note: lefthook install makes lefthook call those hooks that it does not call yet",
        HookNoteKind.LefthookFilesStay => "note: the hooks that lefthook made for these lines are lefthook's; they stay and find nothing to do",
        HookNoteKind.Shared => $"note: git tracks {Show(note.Subject)}; the lines there do nothing in a clone without git session",
        HookNoteKind.SessionStays => $"note: the session stays live: {Show(note.Subject)}",
        HookNoteKind.HookMoved => $"note: a hook that is not ours lay among ours; it lies in {Show(note.Subject)} now, where it runs as before",
        HookNoteKind.HookStays => $"note: {Show(note.Subject)} is not ours and cannot move to where your hooks lie; it stays as it is",
        HookNoteKind.HooksMended => $"note: git was led to {Show(note.Subject)}, which was gone, so that no hook ran; it is there again",
        _ => note.Subject,
    };

    private bool IsScript(string file) => Path.GetDirectoryName(file) == _scripts;

    private static string Indented(string lines) => string.Join('\n', lines.TrimEnd('\n').Split('\n').Select(line => "    " + line));
}
