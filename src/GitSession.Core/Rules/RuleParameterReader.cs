using System.Collections.Immutable;
using System.Globalization;
using GitSession.Text;

namespace GitSession.Rules;

/// <summary>Reads the `parameters` of a rule.</summary>
internal static class RuleParameterReader
{
    private const string Approval = "human_approval";

    /// <exception cref="DamagedDocument">A value is not what its key promises.</exception>
    public static RuleParameters Read(YamlMap map) => new()
    {
        ForbiddenTerms = Terms(map, "forbidden_terms"),
        RequiredTerms = Terms(map, "required_terms"),
        When = Terms(map, "when"),
        Pattern = map.Text("pattern") is { } pattern ? LinePattern.Parse(pattern) ?? throw map.Damaged("pattern", Pattern) : null,
        Services = Terms(map, "service"),
        Ports = [.. map.Texts("port").Select(port => Port(map, port))],
        Hosts = Terms(map, "host"),
        Databases = Terms(map, "database"),
        Urls = [.. Terms(map, "url").Select(url => IsUrl(url) ? url : throw map.Damaged("url", "a URL such as https://example.org/api for url"))],
        Content = [.. map.Texts("content").Select(word => Word<ContentRule>(map, "content", word))],
        Paths = [.. map.Texts("paths").Where(glob => glob.Trim('/') is not "").Select(glob => new PathGlob(glob))],
        MaxFiles = map.Number("max_files") is { } most ? most >= 0 ? most : throw map.Damaged("max_files", "a number of files for max_files") : null,
        RequiresApproval = map.Texts("requires").Contains(Approval, StringComparer.Ordinal),
        Boundary = map.Text("boundary")?.Trim() is { Length: > 0 } boundary ? boundary : null,
        Domain = map.Text("domain") is { } domain ? Word<DecisionDomain>(map, "domain", domain) : null,
    };

    private static string Pattern => $"a regular expression of at most {LinePattern.MaxLength} characters, without lookaround and backreference, for pattern";

    private static ImmutableList<string> Terms(YamlMap map, string key) => [.. map.Texts(key).Where(term => term.Trim() is not "")];

    // A path is an absolute Uri too where paths begin with a slash.
    private static bool IsUrl(string text) => text.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.Absolute, out _);

    private static int Port(YamlMap map, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535 ? port : throw map.Damaged("port", "a number from 1 to 65535 for port");

    private static T Word<T>(YamlMap map, string key, string word)
        where T : struct, Enum => WordOf.Find<T>(word) ?? throw map.Damaged(key, $"one of {WordOf.All<T>()} for {key}");
}
