using System.Collections.Immutable;
using GitSession.Framework.CrossReference;
using GitSession.Rules;
using GitSession.Tests.Support;
using static GitSession.Tests.Support.SomeRules;

namespace GitSession.Tests.Framework.CrossReference;

/// <summary>Hosts, databases and URLs that rules fix.</summary>
public class ConnectionTests
{
    [Theory]
    [InlineData("postgres://replica.internal/app", true)]
    [InlineData("POSTGRES_HOST=replica.internal", true)]
    [InlineData("  postgres_host: replica", true)]
    [InlineData("pgHost: \"127.0.0.1\",", true)]
    [InlineData("postgres://db.internal/app", false)]
    [InlineData("REDIS_HOST=cache.internal", false)]
    [InlineData("pgHost = settings.pg.host;", false)]
    [InlineData("POSTGRES_HOST=$HOST", false)]
    [InlineData("postgres://${HOST}/app", false)]
    [InlineData("see https://www.postgresql.org/docs about postgres", false)]
    public void Another_host_of_the_same_connection_contradicts(string line, bool found)
    {
        Parts("host: db.internal, service: postgres", line).Contains(ConnectionPart.Host).ShouldBe(found);
    }

    [Theory]
    [InlineData("mongodb://localhost:27027/app_test", true)]
    [InlineData("DB_NAME=app_test", true)]
    [InlineData("database: app_test", true)]
    [InlineData("\"database\": \"other\",", true)]
    [InlineData("mongodb://localhost:27027/app_prod", false)]
    [InlineData("mongodb://localhost:27027", false)]
    [InlineData("redis://localhost:6379/0", false)]
    [InlineData("https://localhost/app_test", false)]
    [InlineData("var database = Open();", false)]
    [InlineData("db: DbContext", false)]
    public void Another_database_contradicts(string line, bool found)
    {
        Parts("database: app_prod", line).Contains(ConnectionPart.Database).ShouldBe(found);
    }

    [Fact]
    public void The_name_of_a_server_is_no_database()
    {
        Parts("database: mongodb, port: 27027", "mongodb://localhost:27027/app").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://api.example.org/v1/users", true)]
    [InlineData("http://api.example.org/v2", true)]
    [InlineData("https://api.example.org:8443/v2", true)]
    [InlineData("billing calls https://old.example.org", true)]
    [InlineData("https://api.example.org/v2/users?x=1", false)]
    [InlineData("https://api.example.org", false)]
    [InlineData("see https://api.example.org/v2.", false)]
    [InlineData("https://www.example.org/v1", false)]
    public void A_URL_that_leads_to_another_place_of_the_same_host_contradicts(string line, bool found)
    {
        Parts("url: 'https://api.example.org/v2', service: billing", line).Contains(ConnectionPart.Url).ShouldBe(found);
    }

    [Theory]
    [InlineData("http://localhost:3000/x")]
    public void What_is_on_this_machine_is_not_one_service(string line)
    {
        Parts("url: 'http://localhost:9000'", line).ShouldBeEmpty();
    }

    [Fact]
    public void A_password_in_a_URL_is_in_no_finding()
    {
        var verdict = CrossReferenceValidator.Validate([Written("url: 'https://api.example.org/v2'")], Command("curl https://me:secret@api.example.org/v1"), Moments.Morning);

        verdict.Violations.ShouldHaveSingleItem().ShouldBeOfType<Finding.Contradiction>().Found.ShouldBe("https://api.example.org/v1");
    }

    private static ImmutableArray<ConnectionPart> Parts(string parameters, string line) =>
        [.. CrossReferenceValidator.Validate([Written(parameters)], Change(Touched("src/db.js", line)), Moments.Morning).Violations.OfType<Finding.Contradiction>().Select(found => found.Part)];
}
