using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GitSession.Rules;

namespace GitSession.Framework.CrossReference;

/// <summary>Reads the URLs of a line: where they lead, and to which port and database. A list of hosts (mongodb://a:1,b:2) leads to each.</summary>
internal static partial class UrlMentions
{
    private static readonly SearchValues<char> PutIn = SearchValues.Create("${}%*<>");

    public static IEnumerable<Mention> In(string line) =>
        line.Contains("://", StringComparison.Ordinal) ? Url().Matches(line).SelectMany(Read) : [];

    private static IEnumerable<Mention> Read(Match url)
    {
        ImmutableArray<string> of = [url.Groups["scheme"].Value.ToLowerInvariant()];
        var authority = url.Groups["authority"].Value.Split('@')[^1];
        foreach (var place in authority.Split(','))
        {
            var (host, port) = Apart(place);
            if (IsKnown(host))
                yield return new Mention(ConnectionPart.Host, host, of);
            if (PortText.IsPort(port))
                yield return new Mention(ConnectionPart.Port, port, of) { Host = host };
        }
        var database = url.Groups["path"].Value.Split('/') is ["", var first, ..] ? first : "";
        if (KnownServices.Among(of) is [{ HasDatabases: true }] && IsKnown(database))
            yield return new Mention(ConnectionPart.Database, database, of);
        // A password stands before the host, and is nobody's to read in a finding.
        yield return new Mention(ConnectionPart.Url, $"{of[0]}://{authority}{url.Groups["path"].Value}".TrimEnd('.', ',', ';', ':', ')'), of);
    }

    private static (string Host, string Port) Apart(string place)
    {
        var end = place.LastIndexOf(':');
        return end < 0 || place.EndsWith(']') ? (place.Trim('[', ']'), "") : (place[..end].Trim('[', ']'), place[(end + 1)..].TrimEnd('.', ',', ';', ')'));
    }

    // What a program puts in when it runs says nothing yet.
    private static bool IsKnown(string text) => text is not "" && !text.AsSpan().ContainsAny(PutIn);

    // A scheme may have a protocol behind it, which says nothing of the server: mongodb+srv.
    [GeneratedRegex(@"(?<![a-z0-9])(?<scheme>[a-z][a-z0-9]*)(\+[a-z]+)?://(?<authority>[^\s/?#""'`<>\\]*)(?<path>/[^\s?#""'`<>\\()]*)?", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 200)]
    private static partial Regex Url();
}
