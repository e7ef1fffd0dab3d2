using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace GitSession.Cli.Adapters;

/// <summary>Asks git what HEAD holds, whatever the worktree looks like.</summary>
internal static partial class GitHead
{
    // Hundreds of patterns git tries one after the other; of one alternation it makes one automaton. Long ones are slow, and Linux bounds an argument to 128 KiB.
    private const int LongestPattern = 20_000;

    // git-cat-file(1), --batch-check: "HEAD:<path> missing", in the order of what is asked. A line end would end the question.
    public static ImmutableArray<string> Missing(GitProcess git, IReadOnlyCollection<string> paths)
    {
        var asked = paths.Where(path => !path.Contains('\n', StringComparison.Ordinal)).ToList();
        if (asked is [])
            return [];
        var answers = git.Run(["cat-file", "--batch-check=%(objecttype)"], string.Concat(asked.Select(path => $"HEAD:{path}\n")), index: null).OrFail().Line.Split('\n');
        return [.. asked.Zip(answers).Where(pair => pair.Second.EndsWith(" missing", StringComparison.Ordinal)).Select(pair => pair.First)];
    }

    // git-grep(1), -o -z: "HEAD:<path>", NUL, the word, a line end; 1 where nothing has a word; of two words that begin at one place the
    // longer. A tree is searched several times as fast as the files of a worktree.
    public static ILookup<string, string> Mentioning(GitProcess git, IReadOnlyCollection<string> words, string below)
    {
        var wanted = words.Where(word => word is not "" && !word.Contains('\n', StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var lengths = wanted.Select(word => word.Length).Distinct().ToList();
        return Matches(wanted.Count is 0 ? "" : Ask(git.Offline(), wanted, below)).Distinct()
            .SelectMany(match => Beginnings(match.Word, lengths).Where(wanted.Contains).Select(word => (match.Path, Word: word))).Distinct()
            .OrderBy(match => match.Path, StringComparer.Ordinal)
            .ToLookup(match => match.Word, match => match.Path, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Beginnings(string match, IEnumerable<int> lengths) => lengths.Where(length => length <= match.Length).Select(length => match[..length]);

    private static string Ask(GitProcess git, IEnumerable<string> wanted, string below)
    {
        var words = Patterns(wanted.Select(word => Special().Replace(word, @"\$0"))).SelectMany(pattern => new[] { "-e", pattern });
        var found = git.Run(["grep", "-o", "-z", "-E", "--text", "--full-name", "--no-color", "--no-recurse-submodules", .. words, "HEAD", "--", below]);
        return (found.ExitCode is 1 ? found : found.OrFail()).Text;
    }

    private static List<string> Patterns(IEnumerable<string> words) => words.Aggregate(new List<string>(), (patterns, word) =>
    {
        if (patterns is [.., var last] && Encoding.UTF8.GetByteCount(last) + Encoding.UTF8.GetByteCount(word) < LongestPattern)
            patterns[^1] = $"{last}|{word}";
        else
            patterns.Add(word);
        return patterns;
    });

    // A path may hold a line end, and a word none.
    private static IEnumerable<(string Path, string Word)> Matches(string told)
    {
        for (var at = 0; told.IndexOf('\0', at) is var word and >= 0 && told.IndexOf('\n', word) is var end and >= 0; at = end + 1)
            yield return (told[(at + "HEAD:".Length)..word], told[(word + 1)..end]);
    }

    // regex(7), the characters that mean something in an extended expression.
    [GeneratedRegex(@"[\\^$.|?*+()\[\]{}]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Special();
}
