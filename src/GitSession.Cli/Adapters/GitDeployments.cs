using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>
/// Asks git what was deployed: once for the tags, once for all commits between them. Which commit came with which deployment is found out
/// here, because a child for each tag costs more than a millisecond.
/// </summary>
internal static class GitDeployments
{
    private const char Field = '\u001F';

    // Of a tag that is an object of its own: that object's date, and what it stands for in the end.
    private static readonly string Form = $"--format=%(refname:strip=2){Field}%(objectname){Field}%(*objectname){Field}%(creatordate:unix){Field}%(*committerdate:unix)";

    public static DeploymentLog Read(GitProcess git, string tags, DateTimeOffset since)
    {
        var shallow = git.Begin("rev-parse", "--is-shallow-repository");
        // git-tag(1) reads a glob as git-describe(1) does, for which `v*` means `v1/x` too; for-each-ref does not. A branch without a commit has no tags.
        var listed = git.Run("tag", "--list", "--no-column", "--merged=HEAD", Form, "--", tags);
        var deployed = listed.Ok ? Deployed(listed.Text) : [];
        var isShallow = shallow().Line is "true";
        var (before, within) = (deployed.Where(one => one.At < since).ToList(), deployed.Where(one => one.At >= since).ToList());
        if (within is [])
            return new DeploymentLog([], isShallow);
        var asked = string.Concat(within.Select(one => one.Commit + "\n").Concat(before.Select(one => $"^{one.Commit}\n")));
        var log = git.Run(["rev-list", "--no-commit-header", "--format=%H %ct %P", "--stdin"], asked, index: null).OrFail();
        return new DeploymentLog(WithCommits(within, CommitsIn(log.Text)), isShallow);
    }

    // The oldest first; where two were tagged in one second, by name, so that every clone tells the same.
    private static ImmutableArray<DeployedTag> Deployed(string listed) =>
    [
        .. listed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ReadTag).OfType<DeployedTag>()
            .OrderBy(tag => tag.At).ThenBy(tag => tag.Tags[0], StringComparer.Ordinal)
            .GroupBy(tag => tag.Commit, StringComparer.Ordinal)
            .Select(alike => alike.First() with { Tags = [.. alike.SelectMany(tag => tag.Tags)] }),
    ];

    // An old tag may have no date, and then the commit's is all there is.
    private static DeployedTag? ReadTag(string line) =>
        line.Split(Field) is [var name, var id, var behind, var made, var committed]
            ? new DeployedTag([name], behind is "" ? id : behind, GitTime.Of(made is "" ? committed : made), [])
            : null;

    private static Dictionary<string, (DateTimeOffset At, string[] Parents)> CommitsIn(string log) =>
        log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(parts => parts.Length >= 2)
            .ToDictionary(parts => parts[0], parts => (GitTime.Of(parts[1]), parts[2..]), StringComparer.Ordinal);

    // A commit came with the first deployment that has it.
    private static ImmutableArray<DeployedTag> WithCommits(IEnumerable<DeployedTag> deployed, Dictionary<string, (DateTimeOffset At, string[] Parents)> commits) =>
    [
        .. deployed.Select(one =>
        {
            var found = ImmutableArray.CreateBuilder<DeploymentCommit>();
            var next = new Stack<string>([one.Commit]);
            while (next.TryPop(out var id))
            {
                if (!commits.Remove(id, out var commit))
                    continue;
                found.Add(new DeploymentCommit(id, commit.At));
                foreach (var parent in commit.Parents)
                    next.Push(parent);
            }
            return one with { Commits = found.ToImmutable() };
        }),
    ];
}
