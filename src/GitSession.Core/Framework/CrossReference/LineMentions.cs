using System.Text.RegularExpressions;
using GitSession.Rules;

namespace GitSession.Framework.CrossReference;

/// <summary>
/// Reads what a line mentions of connections: URLs, addresses with a port, and values given to names that end in port, host, database or
/// db. A time (10:27), an IPv6 address without brackets, a file with line and column, and a version are none of these.
/// </summary>
internal static partial class LineMentions
{
    private const string Marks = "\"'`";

    public static IEnumerable<Mention> In(string line) => UrlMentions.In(line).Concat(Addresses(line)).Concat(Assignments(line));

    private static IEnumerable<Mention> Addresses(string line) =>
        from match in Address().Matches(line)
        let host = match.Groups["host"].Value
        let port = match.Groups["port"].Value
        let isSure = Hosts.IsAddress(host)
        where PortText.IsPort(port) && (isSure || port.Length >= 4)
        select new Mention(ConnectionPart.Port, port, []) { Host = host.Trim('[', ']'), IsLoose = !isSure };

    private static IEnumerable<Mention> Assignments(string line) =>
        Assignment().Matches(line).Select(match => Assigned(match, line)).OfType<Mention>();

    private static Mention? Assigned(Match match, string line)
    {
        string[] parts = [.. LineWords.OfName(match.Groups["name"].Value)];
        var value = match.Groups["value"].Value;
        return parts switch
        {
            [.. var of, "port"] when PortText.IsPort(value) => Of(ConnectionPart.Port, value, of),
            [.. var of, "host" or "hostname"] when IsHost(value) && IsText(match, line) => Of(ConnectionPart.Host, value, of),
            [.. var of, "database" or "dbname" or "db"] when IsName(value) && IsText(match, line) => Of(ConnectionPart.Database, value, of),
            [.. var of, "db" or "database", "name"] when IsName(value) && IsText(match, line) => Of(ConnectionPart.Database, value, of),
            _ => null,
        };
    }

    private static Mention Of(ConnectionPart part, string value, string[] of) => new(part, value, [.. of]) { IsPlain = of is [] };

    // `host = settings.host` in code reads a variable: a value is a text in quotes, an address, or all that a line of YAML or of an environment file says. What begins with a capital there is a type.
    private static bool IsText(Match match, string line) =>
        (match.Groups["open"].Value is not "" && match.Groups["close"].Value is not "") || Hosts.IsAddress(match.Groups["value"].Value) || (!char.IsAsciiLetterUpper(match.Groups["value"].Value[0]) && Setting().IsMatch(line));

    private static bool IsHost(string value) => value.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-') && value is [not ('.' or '-'), ..] && !value.EndsWith("host", StringComparison.Ordinal);

    private static bool IsName(string value) => value.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') && value is [not '-', ..] && !char.IsAsciiDigit(value[0]);

    [GeneratedRegex(@"(?<![\w.:/@$}-])(?<host>\[[0-9a-f:.]+\]|[a-z0-9][a-z0-9.-]*):(?<port>\d{2,5})(?!\.?\w|:)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 200)]
    private static partial Regex Address();

    [GeneratedRegex(
        $@"(?<![\w.-])-{{0,2}}(?<name>[A-Za-z][\w.-]*)([{Marks}\]]*\s*(:\s*[A-Za-z]+\s*(?==))?(=>|:=|\|\||\?\?|[:=])\s*(?<open>[{Marks}])?(?<value>[^\s{Marks},;(){{}}\[\]<>=]+)(?<close>[{Marks}])?|\s+(?<value>\d{{2,5}})(?!\.?\w|:))",
        RegexOptions.ExplicitCapture,
        200)]
    private static partial Regex Assignment();

    [GeneratedRegex(@"^\s*(- )?(export )?[\w.-]+(: +|=)[\w.-]+\s*$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Setting();
}
