using GitSession.Cli.Adapters;
using GitSession.Text;
using YamlDotNet.Core.Events;

namespace GitSession.Cli.GitHooks.Installation;

/// <summary>
/// Lefthook 2: it warns at length and updates nothing where any core.hooksPath is set, and brings the hooks that it has up to date
/// with its configuration by itself. `lefthook-local.yml` is a person's own and is merged into the team's file.
/// </summary>
internal sealed class LefthookHooks : HookManager
{
    private static readonly string[] Endings = [".yml", ".yaml", ".json", ".jsonc", ".toml"];
    private static readonly string[] Places = ["lefthook", ".lefthook", Path.Combine(".config", "lefthook")];

    public override string Name => "lefthook";

    public override bool Owns(Worktree worktree, HookHome home, string hooks) =>
        HookNames.Ours.Concat(HookNames.Others).Any(name => ExactText.Read(Path.Combine(hooks, name))?.Contains("call_lefthook", StringComparison.Ordinal) == true)
        || (hooks == home.Default && Configuration(worktree, "") is not null);

    public override HookReport Wire(Worktree worktree, HookHome home, string hooks)
    {
        var file = Configuration(worktree, "-local") ?? Path.Combine(worktree.Root, LocalBeside(Configuration(worktree, "")));
        var (text, lines) = (ExactText.Read(file), ExactText.Of(Lines()));
        if (text?.Contains(lines, StringComparison.Ordinal) == true)
            return new HookReport { Manager = Name };
        var wired = text is null ? MarkedBlock.Hash.File(lines) : MarkedBlock.Hash.IsIn(text) || IsOpen(file, text) ? Replaced(text, lines) : null;
        if (wired is null)
            return new HookReport { Manager = Name, ToAdd = [new LinesToAdd(file, Lines())] };
        Disk.Try(file, () => new AtomicFile(worktree.Drafts).Write(file, ExactText.Bytes(wired)));
        var report = new HookReport { Manager = Name, Written = [file], Notes = [new HookNote(HookNoteKind.RunLefthookInstall, file)] };
        return text is null ? report.With(Ignore(worktree, home, file)) : report;
    }

    public override bool IsWired(Worktree worktree, string hooks) =>
        Configuration(worktree, "-local") is { } file && HasBlock(file)
        && HookNames.Ours.All(name => ExactText.Read(Path.Combine(hooks, name))?.Contains("call_lefthook", StringComparison.Ordinal) == true);

    public override HookReport Unwire(Worktree worktree, string hooks)
    {
        var files = new AtomicFile(worktree.Drafts);
        var report = TakeOut(files, Exclude(HookHome.Of(worktree)));
        return Configuration(worktree, "-local") is { } file && HasBlock(file)
            ? report.With(TakeOut(files, file)) with { Notes = [new HookNote(HookNoteKind.LefthookFilesStay, hooks)] }
            : report;
    }

    // What is a person's own is usually ignored by the team's .gitignore; where it is not, nobody must commit it by accident.
    private static HookReport Ignore(Worktree worktree, HookHome home, string file)
    {
        var exclude = Exclude(home);
        var (text, line) = (ExactText.Read(exclude), $"/{Path.GetRelativePath(worktree.Root, file).Replace(Path.DirectorySeparatorChar, '/')}\n");
        var ignoring = text is null ? MarkedBlock.Hash.File(line) : MarkedBlock.Hash.Insert(MarkedBlock.Hash.Remove(text) ?? "", 0, line);
        Disk.Try(exclude, () => new AtomicFile(worktree.Drafts).Write(exclude, ExactText.Bytes(ignoring)));
        return new HookReport { Written = [exclude] };
    }

    private static string Exclude(HookHome home) => Path.Combine(home.Common, "info", "exclude");

    private static string Replaced(string text, string lines) =>
        MarkedBlock.Hash.Remove(text) is { } rest ? MarkedBlock.Hash.Append(rest, lines) : MarkedBlock.Hash.File(lines);

    private static string? Configuration(Worktree worktree, string local) =>
        Places.SelectMany(place => Endings.Select(ending => Path.Combine(worktree.Root, place + local + ending))).FirstOrDefault(File.Exists);

    private static string LocalBeside(string? configuration) =>
        configuration is not null && Path.GetFileName(configuration) is ['.', ..] ? ".lefthook-local.yml" : "lefthook-local.yml";

    // Keys may be added behind a block mapping that has none of them, and behind nothing else.
    private static bool IsOpen(string file, string text)
    {
        if (!file.EndsWith("ml", StringComparison.Ordinal) || file.EndsWith(".toml", StringComparison.Ordinal))
            return false;
        try
        {
            var root = YamlMap.Parse(Path.GetFileName(file), File.ReadAllText(file));
            return root.Node is { Style: not MappingStyle.Flow, Start.Column: 0 }
                && !HookNames.Ours.Intersect(root.Keys, StringComparer.Ordinal).Any()
                && !text.Contains("\n...", StringComparison.Ordinal) && !text.Contains("\n---", StringComparison.Ordinal);
        }
        catch (DamagedDocument)
        {
            return false;
        }
    }

    private static string Lines() => string.Concat(HookNames.Ours.Select(name => $"""
        {name}:
          commands:
            git-session:{(name is "pre-push" ? "\n      use_stdin: true" : "")}
              run: {Quoted(Run(name))}

        """));

    // A local file may be committed all the same: it says nothing of this machine, and does nothing where this program was never set up.
    private static string Run(string name) =>
        $"gs=$(git rev-parse --git-common-dir)/gitsession/hooks/{name}; [ ! -f \"$gs\" ] || sh \"$gs\"{Arguments(name)}";

    // Lefthook puts these in as they are; a path may have spaces.
    private static string Arguments(string name) => name switch
    {
        "post-checkout" => " \"{1}\" \"{2}\" \"{3}\"",
        "pre-push" => " \"{1}\" \"{2}\"",
        "commit-msg" or "post-merge" => " \"{1}\"",
        _ => "",
    };

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
