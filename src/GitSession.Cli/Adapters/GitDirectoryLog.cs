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
    public static HeardLog Ask(GitProcess git, string below, string commit, DateTimeOffset? since, int most)
    {
        string[] bound = since is { } time ? [GitTime.Since(time), $"--max-count={most.ToString(CultureInfo.InvariantCulture)}"] : ["--max-count=1"];
        var answer = git.BeginList(Header, [
            "log", "-z", "--encoding=UTF-8", "--format=%x1e%H%x1f%P%x1f%D%x1f%ae%x1f%an", "--name-status", "--no-renames", "--no-show-signature",
            "--decorate=short", "--decorate-refs=refs/none", "--diff-merges=separate", "--full-history", "--parents", .. bound, "--end-of-options", commit, "--", below]);
        return isEnough =>
        {
            ImmutableArray<DirectoryCommit> soFar = [];
            var log = answer(told => isEnough(soFar = Whole(told)));
            return log is not { Ok: true } ? null : log.IsCut ? soFar : Together(Read(log.Text));
        };
    }

    // Git says it commit by commit. The last one may go on, and a merge be shown again for the next of its parents.
    private static ImmutableArray<DirectoryCommit> Whole(string told)
    {
        var last = told.LastIndexOf(Header);
        var id = told[(last + 1)..].Split(Field, 2)[0];
        return Together(Read(told.AsSpan(0, last)).FindAll(commit => !commit.By.Commit.StartsWith(id, StringComparison.Ordinal)));
    }

    private static ImmutableArray<DirectoryCommit> Together(List<DirectoryCommit> shown) => [.. shown.GroupBy(commit => commit.By.Commit, StringComparer.Ordinal).Select(Merge)];

    // A parent of which a merge differs in nothing is not shown.
    private static DirectoryCommit Merge(IEnumerable<DirectoryCommit> shown)
    {
        var all = shown.ToList();
        var together = all.Aggregate((one, next) => one with
        {
            Written = [.. one.Written.Intersect(next.Written, StringComparer.Ordinal)],
            Removed = [.. one.Removed.Union(next.Removed, StringComparer.Ordinal)],
        });
        return all.Count == Math.Max(1, together.Parents.Length) ? together : together with { Written = [], Added = [] };
    }

    private static List<DirectoryCommit> Read(ReadOnlySpan<char> told)
    {
        var commits = new List<DirectoryCommit>();
        foreach (var shown in told.Split(Header))
        {
            if (ReadCommit(told[shown]) is { } commit)
                commits.Add(commit);
        }
        return commits;
    }

    // Where a shallow clone ends, a commit seems to have added all that there was.
    private static DirectoryCommit? ReadCommit(ReadOnlySpan<char> rest)
    {
        if (!TakePart(ref rest, out var header) || header.ToString().Split(Field, 5) is not [var id, var parents, var edge, var email, var name])
            return null;
        var (added, changed, removed) = Changes(rest);
        var came = edge is "" ? added.Except(DocumentMove.Among(added, removed).Select(move => move.To)).ToImmutableArray() : [];
        var before = parents.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new DirectoryCommit(new DocumentAuthor(id, name, email), [.. before], [.. came, .. changed], [.. removed]) { Added = before is [_] ? came : [] };
    }

    // Behind the header a letter, NUL, path, NUL, and so on, of a commit that changed thousands as well.
    private static (List<string> Added, List<string> Changed, List<string> Removed) Changes(ReadOnlySpan<char> rest)
    {
        var (added, changed, removed) = (new List<string>(), new List<string>(), new List<string>());
        while (TakePart(ref rest, out var letter) && TakePart(ref rest, out var path))
        {
            var list = letter.TrimStart('\n') switch
            {
                "A" => added,
                "M" => changed,
                "D" => removed,
                _ => null,
            };
            list?.Add(path.ToString());
        }
        return (added, changed, removed);
    }

    private static bool TakePart(ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> part)
    {
        var end = rest.IndexOf('\0');
        part = end < 0 ? [] : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return end >= 0;
    }
}
