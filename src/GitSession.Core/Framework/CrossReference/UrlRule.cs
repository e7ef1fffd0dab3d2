using GitSession.Rules;

namespace GitSession.Framework.CrossReference;

/// <summary>
/// Which URL contradicts a rule's: one that leads to the same host and not to the same place there, and on a line that names the rule's
/// service any that leads to another host. A part of the wanted URL, and what goes on behind it, contradict nothing.
/// </summary>
internal static class UrlRule
{
    public static string? Wanted(Topic topic, Mention mention, string line)
    {
        if (topic.Parameters.Urls.IsEmpty || !Uri.TryCreate(mention.Value, UriKind.Absolute, out var found))
            return null;
        var wanted = topic.Parameters.Urls.Select(url => new Uri(url)).ToList();
        var isNamed = topic.Parameters.Services.Exists(service => Term.IsIn(line, service));
        return wanted.Exists(url => Agree(url, found)) || topic.Excludes(mention) || !wanted.Exists(url => isNamed || LeadsThere(url, found))
            ? null
            : string.Join(" or ", topic.Parameters.Urls);
    }

    // Everybody's services are on this machine, so that its name says nothing.
    private static bool LeadsThere(Uri wanted, Uri found) => Hosts.AreSame(wanted.Host, found.Host) && !Hosts.IsLocal(found.Host);

    private static bool Agree(Uri wanted, Uri found) =>
        wanted.Scheme == found.Scheme && wanted.Port == found.Port && Hosts.AreSame(wanted.Host, found.Host)
        && (IsWithin(wanted.AbsolutePath, found.AbsolutePath) || IsWithin(found.AbsolutePath, wanted.AbsolutePath));

    private static bool IsWithin(string path, string place) => $"{path.TrimEnd('/')}/".StartsWith($"{place.TrimEnd('/')}/", StringComparison.Ordinal);
}
