using GitSession.Text;
using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>Asks git for the texts that documents had before they were changed or deleted.</summary>
internal static class GitPast
{
    private const int Most = 64 * 1024 * 1024;
    private const char Header = '\u001E';

    // As one record: a change from a text, in a commit; git-diff(1), --raw: ":<mode> <mode> <id> <id> <letter>", NUL, path, NUL.
    // What was only moved is there as it was.
    private static readonly string[] Raw = ["--raw", "-z", "--no-abbrev", "--find-renames=100%", "--diff-filter=DMT"];

    public static PastTexts Read(GitProcess git, int most, IReadOnlyList<string> below)
    {
        var head = git.Run("rev-parse", "--verify", "-q", "HEAD");
        if (!head.Ok)
            return new PastTexts([], IsCut: false);
        var uncommitted = Versions(git.Run(["diff-index", .. Raw, "HEAD", "--", .. below]).OrFail().Text, head.Line);
        // A merge is held against its first parent, so that what is lost in a merge itself is found too.
        var log = git.UpTo(Most).Run(["log", "--full-history", "--diff-merges=first-parent", $"--max-count={most + 1}", "--format=%x1e%P", .. Raw, "HEAD", "--", .. below]).OrFail();
        var versions = uncommitted.Concat(Versions(log.Text, "")).DistinctBy(version => (version.Path, version.Id)).ToList();
        var texts = GitBlobs.Texts(git, [.. versions.Take(most)], Most, version => (version.Path, version.Id)).Select(Text).ToList();
        return new PastTexts([.. texts.OfType<PastText>()], log.IsCut || IsShallow(git) || versions.Count > texts.Count || log.Text.Count(c => c == Header) > most);
    }

    // What is behind the edge of a shallow clone is not here to be searched.
    private static bool IsShallow(GitProcess git) => git.Run("rev-parse", "--is-shallow-repository").Line is "true";

    private static IEnumerable<(string Path, string Id, string Commit)> Versions(string told, string commit)
    {
        var parts = told.Split('\0').Select(part => part.TrimStart('\n')).ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is [Header, .. var parents])
                commit = parents.Split(' ')[0];
            else if (parts[i] is [':', ..] && i + 1 < parts.Count && parts[i].Split(' ') is [":100644" or ":100755", _, var id, ..])
                yield return (parts[++i], id, commit);
            else if (parts[i] is [':', ..])
                i++;
        }
    }

    // What was no text then cannot be mended now.
    private static PastText? Text(((string Path, string Id, string Commit) Of, Lazy<string> Text) version)
    {
        try
        {
            return new PastText(version.Of.Path, version.Of.Commit, version.Text.Value);
        }
        catch (DamagedDocument)
        {
            return null;
        }
    }
}
