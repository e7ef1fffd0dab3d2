using GitSession.Cli.Adapters;

namespace GitSession.Cli.GitHooks.Installation;

/// <summary>
/// Husky 9: core.hooksPath is `.husky/_`, set anew by each `npm install`; the scripts there run `.husky/NAME` by `sh -e`. Those
/// files are shared through git, so that our lines say nothing of this machine and do nothing where this program was never set up.
/// </summary>
internal sealed class HuskyHooks : HookManager
{
    public override string Name => "husky";

    // A linked worktree has no `_` before somebody ran husky in it: git ignores that directory.
    public override bool Owns(Worktree worktree, HookHome home, string hooks) =>
        Path.GetFileName(hooks) is "_"
        && (Path.GetFileName(Path.GetDirectoryName(hooks)) is ".husky" || ExactText.Read(Path.Combine(hooks, "h"))?.Contains("husky", StringComparison.Ordinal) == true);

    public override HookReport Wire(Worktree worktree, HookHome home, string hooks)
    {
        var report = new HookReport { Manager = Name };
        foreach (var name in HookNames.Ours)
        {
            var file = Path.Combine(Path.GetDirectoryName(hooks) ?? "", name);
            var text = ExactText.Read(file);
            if (text is not null && MarkedBlock.Hash.IsIn(text))
                continue;
            var wired = text is null ? MarkedBlock.Hash.File(Lines(name)) : MarkedBlock.Hash.Insert(text, AfterInterpreter(text), Lines(name));
            Disk.Try(file, () => Files(worktree).Write(file, ExactText.Bytes(wired)));
            report = report with { Written = report.Written.Add(file) };
        }
        return report.Written is [] ? report : report with { Notes = [new HookNote(HookNoteKind.Shared, Path.GetDirectoryName(hooks) ?? "")] };
    }

    public override bool IsWired(Worktree worktree, string hooks) =>
        HookNames.Ours.All(name => HasBlock(Path.Combine(Path.GetDirectoryName(hooks) ?? "", name)));

    public override HookReport Unwire(Worktree worktree, string hooks)
    {
        var folder = Path.GetFileName(hooks) is "_" ? Path.GetDirectoryName(hooks) ?? "" : Path.Combine(worktree.Root, ".husky");
        return HookNames.Ours.Aggregate(new HookReport(), (report, name) => report.With(TakeOut(Files(worktree), Path.Combine(folder, name))));
    }

    private static AtomicFile Files(Worktree worktree) => new(worktree.Drafts);

    private static int AfterInterpreter(string text) =>
        text.StartsWith("#!", StringComparison.Ordinal) && text.IndexOf('\n') is var end and >= 0 ? end + 1 : 0;

    // In a linked worktree GIT_DIR is set, and `commondir` in it names the common directory (gitrepository-layout(5)).
    private static string Lines(string name) => name is "pre-push"
        ? $$"""
          gs=${GIT_DIR:-.git}; if [ -f "$gs/commondir" ]; then gs=$gs/$(cat "$gs/commondir"); fi
          gs=$gs/gitsession/hooks/{{name}}
          if [ -f "$gs" ]; then
            gs_pushed=$(cat)
            if [ -n "$gs_pushed" ]; then
              printf '%s\n' "$gs_pushed" | sh "$gs" "$@" || exit 1
              exec <<git_session_end
          $gs_pushed
          git_session_end
            fi
          fi

          """
        : $$"""
          gs=${GIT_DIR:-.git}; if [ -f "$gs/commondir" ]; then gs=$gs/$(cat "$gs/commondir"); fi
          gs=$gs/gitsession/hooks/{{name}}
          if [ -f "$gs" ]; then sh "$gs" "$@" || exit 1; fi

          """;
}
