using System.Collections.Immutable;
using System.Globalization;
using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>Asks git which commits changed anything below a directory.</summary>
internal static class GitDirectoryLog
{
    private const char Header = '\u001E';
    private const char Field = '\u001F';

    // git-log(1): with --full-history and --parents each commit names those before it in the list, and a merge is shown against each parent,
    // one after the other. Without a bound the whole history would be walked. No reference is named, so that %D says "grafted" or nothing.
    public static HeardLog Ask(GitProcess git, string below, DateTimeOffset? since, int most)
    {
        string[] bound = since is { } time ? [GitTime.Since(time), $"--max-count={most.ToString(CultureInfo.InvariantCulture)}"] : ["--max-count=1"];
        var answer = git.BeginList([
            "log", "-z", "--encoding=UTF-8", "--format=%x1e%H%x1f%P%x1f%D%x1f%ae%x1f%an", "--name-status", "--no-renames", "--no-show-signature",
            "--decorate=short", "--decorate-refs=refs/none", "--diff-merges=separate", "--full-history", "--parents", .. bound, "--end-of-options", "HEAD", "--", below]);
        return isEnough => answer(told => isEnough(Whole(told))) is { Ok: true } log ? log.IsCut ? Whole(log.Text) : Commits(log.Text) : [];
    }

    // Git says it commit by commit. The last one may go on, and a merge be shown again for the next of its parents.
    private static ImmutableArray<DirectoryCommit> Whole(string told)
    {
        var shown = told.Split(Header);
        var last = shown[^1].Split(Field)[0];
        return Commits(string.Join(Header, shown[..^1].Where(commit => !commit.StartsWith(last, StringComparison.Ordinal))));
    }

    private static ImmutableArray<DirectoryCommit> Commits(string told) => [.. Read(told).GroupBy(commit => commit.By.Commit, StringComparer.Ordinal).Select(Together)];

    // A parent of which a merge differs in nothing is not shown.
    private static DirectoryCommit Together(IEnumerable<DirectoryCommit> shown)
    {
        var all = shown.ToList();
        var together = all.Aggregate((one, next) => one with
        {
            Written = [.. one.Written.Intersect(next.Written, StringComparer.Ordinal)],
            Removed = [.. one.Removed.Union(next.Removed, StringComparer.Ordinal)],
        });
        return all.Count == Math.Max(1, together.Parents.Length) ? together : together with { Written = [], Added = [] };
    }

    // The header, NUL, then a letter, NUL, path, NUL, … Where a shallow clone ends, a commit seems to have added all that there was.
    private static IEnumerable<DirectoryCommit> Read(string told)
    {
        foreach (var commit in told.Split(Header).Skip(1).Select(shown => shown.Split('\0')))
        {
            if (commit[0].Split(Field, 5) is not [var id, var parents, var edge, var email, var name])
                continue;
            var changes = commit.Skip(1).Select(part => part.TrimStart('\n')).Chunk(2).Where(change => change is [_, _]).ToLookup(change => change[0], change => change[1], StringComparer.Ordinal);
            ImmutableArray<string> added = edge is "" ? [.. changes["A"].Except(DocumentMove.Among(changes["A"], changes["D"]).Select(move => move.To))] : [];
            var before = parents.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            yield return new DirectoryCommit(new DocumentAuthor(id, name, email), [.. before], [.. added, .. changes["M"]], [.. changes["D"]]) { Added = before is [_] ? added : [] };
        }
    }
}
