using GitSession.Rules;

namespace GitSession.Framework.CrossReference;

/// <summary>Which database contradicts a rule's: another one of the same connection, or any other where the rule says nothing of the connection.</summary>
internal static class DatabaseRule
{
    public static string? Wanted(Topic topic, Mention mention, string line)
    {
        // "database: mongodb" names a server and no database in it.
        var names = topic.Parameters.Databases.Where(name => KnownServices.Find(name.ToLowerInvariant()) is null).ToList();
        if (names is [] || names.Exists(name => Term.IsIn(line, name)) || topic.Excludes(mention))
            return null;
        return topic.IsOpen || topic.Covers(mention, line) ? string.Join(" or ", names) : null;
    }
}
