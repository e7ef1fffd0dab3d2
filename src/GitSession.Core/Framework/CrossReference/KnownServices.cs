using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GitSession.Framework.CrossReference;

/// <summary>The servers that are told apart. Those that are missing are told apart by the words of a rule's `service`.</summary>
internal static class KnownServices
{
    private static readonly KnownService[] All =
    [
        new("mongodb", 27017, "mongodb", "mongo", "mongod", "mongoose", "mongosh") { HasDatabases = true },
        new("postgresql", 5432, "postgresql", "postgres", "pg", "psql", "pgsql") { HasDatabases = true },
        new("mysql", 3306, "mysql", "mariadb") { HasDatabases = true },
        new("sqlserver", 1433, "sqlserver", "mssql") { HasDatabases = true },
        new("redis", 6379, "redis", "rediss", "valkey"),
        new("rabbitmq", 5672, "amqp", "amqps", "rabbitmq"),
        new("kafka", 9092, "kafka"),
        new("elasticsearch", 9200, "elasticsearch", "elastic", "opensearch"),
        new("memcached", 11211, "memcached", "memcache"),
        new("nats", 4222, "nats"),
        new("etcd", 2379, "etcd"),
        new("cassandra", 9042, "cassandra") { HasDatabases = true },
        new("ldap", 389, "ldap", "ldaps"),
        new("ssh", 22, "ssh", "sftp") { IsCommon = true },
        new("smtp", 25, "smtp", "smtps") { IsCommon = true },
        new("http", 80, "http", "https", "ws", "wss") { IsCommon = true },
    ];

    private static readonly FrozenDictionary<string, KnownService> ByWord =
        All.SelectMany(service => service.Words.Select(word => (word, service))).ToFrozenDictionary(entry => entry.word, entry => entry.service, StringComparer.Ordinal);

    public static KnownService? Find(string word) => ByWord.GetValueOrDefault(word);

    public static ImmutableArray<KnownService> Among(IEnumerable<string> words) => [.. words.Select(Find).OfType<KnownService>().Distinct()];
}
