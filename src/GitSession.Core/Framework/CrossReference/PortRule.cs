using System.Globalization;

namespace GitSession.Framework.CrossReference;

/// <summary>
/// Which port contradicts a rule's: one of the same connection, one where the rule's server listens when nobody says otherwise, and one that
/// looks like a slip of the pen (27017 for 27027).
/// </summary>
internal static class PortRule
{
    public static string? Wanted(Topic topic, Mention mention, string line)
    {
        var ports = topic.Parameters.Ports;
        if (ports.IsEmpty || LineWords.In(line).Any(word => ports.Exists(port => Text(port) == word)))
            return null;
        var isMeant = !topic.Excludes(mention) && IsAnAddress(topic, mention, line)
            && (topic.Covers(mention, line) || topic.Known.Any(service => Text(service.Port) == mention.Value) || ports.Exists(port => SlipOfThePen.Is(Text(port), mention.Value)));
        return isMeant ? string.Join(" or ", ports) : null;
    }

    // Two ports are how containers map them (-p 27018:27017), where the line names the container.
    private static bool IsAnAddress(Topic topic, Mention mention, string line) =>
        !mention.IsLoose || (mention.Host is { } host && (IsNamed(topic, host) || (PortText.IsPort(host) && host.Length >= 4 && topic.Covers(mention, line))));

    private static bool IsNamed(Topic topic, string host) =>
        topic.Names.Concat(topic.Parameters.Hosts).Contains(host, StringComparer.OrdinalIgnoreCase) || KnownServices.Among(LineWords.In(host)).Intersect(topic.Known).Any();

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
