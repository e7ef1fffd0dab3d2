namespace GitSession.Cli.Adapters;

/// <summary>What a push did, as git says it for a program (git-push(1), --porcelain).</summary>
/// <param name="To">Where it went.</param>
/// <param name="Old">The commit that the branch was at there; null where the push made it, or where it was there already.</param>
/// <param name="IsUpToDate">There was nothing to push.</param>
internal sealed record GitPushed(string To, string? Old, bool IsUpToDate)
{
    /// <param name="head">HEAD's own reference.</param>
    public static GitPushed Of(GitOutput push, string head)
    {
        var lines = push.Text.Split('\n');
        var to = Array.Find(lines, line => line.StartsWith("To ", StringComparison.Ordinal)) is { } place ? place[3..] : "pushed";
        var fields = Array.Find(lines, line => line.Contains($"\t{head}:", StringComparison.Ordinal))?.Split('\t');
        return new GitPushed(to, fields is [_, _, var range] && range.IndexOf("..", StringComparison.Ordinal) is > 0 and var dots ? range[..dots] : null, fields is ["=", ..]);
    }
}
