using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>Asks git for the last commit that changed anything below a directory.</summary>
internal static class GitLastChange
{
    private const char Field = '\u001F';

    // git-log(1), --name-status -z: the header, NUL, then a letter, NUL, path, NUL, … A merge tells none, and neither does a commit
    // without a parent, at which a shallow clone may end.
    public static LastChange Of(GitProcess git, string below)
    {
        var log = git.Run("log", "-1", "-z", "--encoding=UTF-8", "--format=%H%x1f%P%x1f%ae%x1f%an", "--name-status", "--no-renames", "--no-show-signature", "--end-of-options", "HEAD", "--", below);
        var parts = log.Text.Split('\0');
        if (!log.Ok || parts[0].Split(Field, 4) is not [var commit, not "", var email, var name])
            return LastChange.Nothing;
        var changes = parts.Skip(1).Select(part => part.TrimStart('\n')).Chunk(2).Where(change => change is [_, _]).ToLookup(change => change[0], change => change[1], StringComparer.Ordinal);
        var moved = DocumentMove.Among(changes["A"], changes["D"]).Select(move => move.To);
        return new LastChange(new DocumentAuthor(commit, name, email), [.. changes["A"].Except(moved), .. changes["M"]], [.. changes["D"]]);
    }
}
