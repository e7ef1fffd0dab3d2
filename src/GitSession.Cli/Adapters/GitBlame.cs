using System.Globalization;
using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>Who wrote a line, as git-blame(1) tells in its porcelain format.</summary>
internal static class GitBlame
{
    public static LineAuthor Of(GitProcess git, string path, int line)
    {
        var range = string.Create(CultureInfo.InvariantCulture, $"{line},{line}");
        var blamed = git.Run("--no-optional-locks", "blame", "--porcelain", "--encoding=UTF-8", "-L", range, "--", path);
        // Git blames no file that HEAD does not have. It fails for other reasons too, as where blame.ignoreRevsFile is not there: then nobody is named.
        if (!blamed.Ok && !git.Run("cat-file", "-e", $"HEAD:{path}").Ok)
            return Author(git);
        // An id of zeros stands for what is not committed yet.
        var commit = blamed.OrFail().Text.Split(' ')[0];
        return commit.Any(c => c != '0') ? Read(blamed.Text.Split('\n'), commit) : Author(git);
    }

    private static LineAuthor Read(string[] lines, string commit)
    {
        string Value(string key) => Array.Find(lines, line => line.StartsWith(key + " ", StringComparison.Ordinal))?[(key.Length + 1)..] ?? "";
        return new LineAuthor(Value("author"), Value("author-mail").Trim('<', '>'), Time(Value("author-time"), Value("author-tz")), commit);
    }

    /// <summary>Who would write one now.</summary>
    // "Robbie <robbie@example.org> 1763626504 +0100"
    public static LineAuthor Author(GitProcess git)
    {
        var ident = git.Run("var", "GIT_AUTHOR_IDENT");
        if (!ident.Ok)
            throw new Refusal(RefusalReason.NoIdentity, ident.Error.Trim());
        var (start, end) = (ident.Line.LastIndexOf('<'), ident.Line.LastIndexOf('>'));
        return new LineAuthor(ident.Line[..start].Trim(), ident.Line[(start + 1)..end], null, null);
    }

    private static DateTimeOffset? Time(string seconds, string zone)
    {
        if (!long.TryParse(seconds, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var known))
            return null;
        var time = DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(known, 0, DateTimeOffset.MaxValue.ToUnixTimeSeconds()));
        return int.TryParse(zone, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var offset) && Math.Abs(offset) < 1400
            ? time.ToOffset(new TimeSpan(offset / 100, offset % 100, 0))
            : time;
    }
}
