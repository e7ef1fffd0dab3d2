using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>What a commit of ours changes in an index, as `git update-index` reads it.</summary>
/// <param name="Paths">The paths that it concerns.</param>
/// <param name="Below">Pathspecs that mean these, and few enough for a command line.</param>
/// <param name="Arguments">How its input is to be read.</param>
/// <param name="InputOn">Its input where the commit stands on this one; null where it is the first.</param>
internal sealed record IndexEdit(IReadOnlyList<string> Paths, IReadOnlyList<string> Below, IReadOnlyList<string> Arguments, Func<string?, string> InputOn)
{
    private const char End = '\0';

    /// <summary>Files as they are in the worktree.</summary>
    public static IndexEdit Of(IReadOnlyList<string> paths) => new(paths, paths, ["--add", "-z", "--stdin"], _ => Lines(paths));

    /// <summary>Files elsewhere, with the text and the mode that the commit below has of them, whatever the worktree has.</summary>
    public static IndexEdit Of(IReadOnlyList<DocumentMove> moves, GitProcess git)
    {
        string[] folders = [.. moves.Select(move => move.From[..move.From.LastIndexOf('/')]).Distinct(StringComparer.Ordinal)];
        return new([.. moves.SelectMany(move => new[] { move.From, move.To })], folders, ["-z", "--index-info"], parent => Moved(moves, git, parent, folders));
    }

    public static string Lines(IReadOnlyList<string> lines) => string.Concat(lines.Select(line => line + End));

    // git-update-index(1), --index-info: "<mode> <type> <id>", a tab, path, as git-ls-tree(1) writes it; mode 0 takes the path out.
    private static string Moved(IReadOnlyList<DocumentMove> moves, GitProcess git, string? parent, IReadOnlyList<string> folders)
    {
        var files = git.Run(["ls-tree", "-r", "-z", parent ?? "HEAD", "--", .. folders.Select(folder => folder + "/")]).OrFail().Text
            .Split(End, StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t', 2)).ToDictionary(line => line[1], line => line[0], StringComparer.Ordinal);
        return Lines([.. moves.Where(move => files.ContainsKey(move.From)).SelectMany(move => new[] { $"0 {new string('0', files[move.From].Split(' ')[2].Length)}\t{move.From}", $"{files[move.From]}\t{move.To}" })]);
    }
}
