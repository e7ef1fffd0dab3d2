using System.Collections.Immutable;
using System.Globalization;
using GitSession.Text;

namespace GitSession.Rules;

/// <summary>Reads the `parameters` of a rule. A value that is not what its key promises is left out, and named among what weakens the rule.</summary>
internal sealed class RuleParameterReader(YamlMap map, List<DamagedDocument> weakening)
{
    private const string Approval = "human_approval";

    public RuleParameters Read() => new()
    {
        ForbiddenTerms = Terms("forbidden_terms"),
        RequiredTerms = Terms("required_terms"),
        When = Terms("when"),
        Pattern = Try(() => map.Text("pattern") is { } pattern ? LinePattern.Parse(pattern) ?? throw map.Damaged("pattern", Pattern) : null),
        Services = Terms("service"),
        Ports = Each("port", Port),
        Hosts = Terms("host"),
        Databases = Terms("database"),
        Urls = Each("url", Url),
        Content = Each("content", word => Word<ContentRule>("content", word)),
        Paths = [.. Texts("paths").Where(glob => glob.Trim('/') is not "").Select(glob => new PathGlob(glob))],
        MaxFiles = Try(MaxFiles),
        RequiresApproval = Texts("requires").Contains(Approval, StringComparer.Ordinal),
        Boundary = Try(() => map.Text("boundary"))?.Trim() is { Length: > 0 } boundary ? boundary : null,
        Domain = Try(() => map.Text("domain") is { } domain ? Word<DecisionDomain>("domain", domain) : (DecisionDomain?)null),
    };

    private static string Pattern => $"a regular expression of at most {LinePattern.MaxLength} characters, without lookaround and backreference, for pattern";

    private T? Try<T>(Func<T?> read) => RuleReader.Try(read, weakening);

    private IReadOnlyList<string> Texts(string key) => Try(() => map.Texts(key)) ?? [];

    private ImmutableList<string> Terms(string key) => [.. Texts(key).Where(term => term.Trim() is not "")];

    // One value that is none takes the others of its key with it: which of them was meant, nobody knows.
    private ImmutableList<T> Each<T>(string key, Func<string, T> read) => Try(() => Texts(key).Where(text => text.Trim() is not "").Select(read).ToImmutableList()) ?? [];

    private int? MaxFiles() =>
        map.Number("max_files") is { } most ? most >= 0 ? most : throw map.Damaged("max_files", "a number of files for max_files") : null;

    // A path is an absolute Uri too where paths begin with a slash.
    private string Url(string text) =>
        text.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.Absolute, out _) ? text : throw map.Damaged("url", "a URL such as https://example.org/api for url");

    private int Port(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535 ? port : throw map.Damaged("port", "a number from 1 to 65535 for port");

    private T Word<T>(string key, string word)
        where T : struct, Enum => WordOf.Find<T>(word) ?? throw map.Damaged(key, $"one of {WordOf.All<T>()} for {key}");
}
