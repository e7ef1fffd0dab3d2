using System.Collections.Immutable;
using GitSession.World;

namespace GitSession.Cli.Adapters;

/// <summary>
/// Asks git who wrote documents, all in one question. Names and addresses are those of the commits: a .mailmap is the repository's, and
/// could call anybody anything.
/// </summary>
internal sealed class GitAuthors(GitProcess git)
{
    private const char Header = '\u001E';
    private const char Field = '\u001F';

    // With more documents than that their folders are asked for.
    private const int MostNamed = 100;

    // Settings of the user's that would show another history: one without its first commit, or of one file alone.
    private readonly GitProcess _git = git.With("-c", "log.showRoot=true", "-c", "log.follow=false");

    public ImmutableDictionary<string, DocumentHistory> Of(IReadOnlyCollection<string> documents, DateTimeOffset? since, bool signatures)
    {
        string[] written = [.. documents.Select(Paths.Written).Distinct(StringComparer.Ordinal)];
        string[] bound = since is { } time ? [GitTime.Since(time)] : [];
        // Of one document git stops at the commit that it looks for, but where that only moved it.
        return since is not null && written is [var one] && Of(written, [.. bound, "--max-count=1"], signatures) is var last && last[one] is { IsWhole: true, Authors: not [] }
            ? last
            : Of(written, bound, signatures);
    }

    private ImmutableDictionary<string, DocumentHistory> Of(string[] written, string[] bound, bool signatures)
    {
        // The signature before what an author may put into a name. A merge wrote what it has otherwise than all its parents.
        var log = _git.Run([
            "log", "--no-show-signature", "--encoding=UTF-8", "--raw", "-z", "--no-abbrev", "--find-renames=100%", "--diff-merges=combined",
            $"--format=%x1e%H%x1f{(signatures ? "%G?" : "N")}%x1f%P%x1f%ae%x1f%an", .. bound, "HEAD", "--", .. Pathspecs(written)]);
        if (!log.Ok)
        {
            var nothing = IsUnborn ? DocumentHistory.Nobody : DocumentHistory.Unknown;
            return written.ToImmutableDictionary(path => path, _ => nothing, StringComparer.Ordinal);
        }
        var commits = Read(log.Text).ToLookup(one => one.Path, StringComparer.Ordinal);
        var isCut = new Lazy<bool>(() => git.Run("rev-parse", "--is-shallow-repository").Line is not "false");
        return written.ToImmutableDictionary(path => path, path => new DocumentHistory([.. commits[path].Select(one => one.Author)], IsWhole(commits[path])), StringComparer.Ordinal);

        // What a link leads to, others wrote than the link.
        bool IsWhole(IEnumerable<(string, DocumentAuthor, bool IsFirst, bool IsLink)> of) =>
            !of.FirstOrDefault().IsLink && (!of.Any(one => one.IsFirst) || !isCut.Value);
    }

    // Git answers so with 1 and no word (git-rev-parse(1), --quiet); one that was ended, or failed, tells nothing.
    private bool IsUnborn => git.Run("rev-parse", "--verify", "-q", "HEAD") is { ExitCode: 1, Error: "" };

    // A document of a session's is meant wherever it lay.
    private static IEnumerable<string> Pathspecs(string[] documents) =>
        documents.Length > MostNamed
            ? documents.Select(path => $":(literal){path[..path.LastIndexOf('/')]}").Distinct(StringComparer.Ordinal)
            : documents.Select(path => Paths.Archived(path) is null ? $":(literal){path}" : $":(glob){Escaped(path[..path.LastIndexOf('/')])}/**/{Escaped(path[(path.LastIndexOf('/') + 1)..])}");

    private static string Escaped(string path) => string.Concat(path.Select(c => c is '*' or '?' or '[' or '\\' ? $"\\{c}" : $"{c}"));

    // git-log(1), --raw -z: ":<mode> <mode> <id> <id> <letter>", NUL, path, NUL; of a rename both paths; of a merge as many colons as parents.
    private static List<(string Path, DocumentAuthor Author, bool IsFirst, bool IsLink)> Read(string told)
    {
        var (found, moved) = (new List<(string, DocumentAuthor, bool, bool)>(), new Dictionary<string, HashSet<string>>(StringComparer.Ordinal));
        (DocumentAuthor Author, bool IsFirst)? commit = null;
        var parts = told.Split('\0').Select(part => part.TrimStart('\n')).ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is [Header, .. var header])
            {
                commit = ReadHeader(header);
            }
            else if (parts[i] is [':', ..] and var change && change[(change.LastIndexOf(' ') + 1)..] is { } letter)
            {
                var (from, to) = letter is ['R', ..] && i + 2 < parts.Count ? (parts[++i], parts[++i]) : (null, parts[++i]);
                var now = Now(to);
                if (from is not null && Paths.Written(from) != Paths.Written(to))
                    (moved.TryGetValue(Paths.Written(from), out var known) ? known : moved[Paths.Written(from)] = []).UnionWith(now);
                if (from is null && letter is not "D" && commit is { } writing)
                    found.AddRange(now.Select(path => (path, writing.Author, writing.IsFirst, IsLink(change))));
            }
        }
        return found;

        // What was moved later is what it is called now as well.
        HashSet<string> Now(string path) => [Paths.Written(path), .. moved.GetValueOrDefault(Paths.Written(path), [])];
    }

    // Behind a mode for each parent comes the one that it has now.
    private static bool IsLink(string change) => change.Split(' ')[change.Count(c => c is ':')] is "120000";

    private static (DocumentAuthor Author, bool IsFirst)? ReadHeader(string header) =>
        header.Split(Field, 5) is [var commit, var signature, var parents, var email, var name]
            ? (new DocumentAuthor(commit, name, email) { IsSigned = signature is "G" }, parents is "")
            : null;
}
