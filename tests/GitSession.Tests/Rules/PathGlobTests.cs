using GitSession.Rules;

namespace GitSession.Tests.Rules;

public class PathGlobTests
{
    [Theory]
    [InlineData("src/db/schema.sql", "src/db/schema.sql")]
    [InlineData("src/db", "src/db/schema.sql")]
    [InlineData("src/db/", "src/db/schema.sql")]
    [InlineData("/src", "src/db/schema.sql")]
    [InlineData("db", "src/db/schema.sql")]
    [InlineData("db/", "src/db/schema.sql")]
    [InlineData("*.sql", "src/db/schema.sql")]
    [InlineData("src/*/schema.sql", "src/db/schema.sql")]
    [InlineData("src/**", "src/db/schema.sql")]
    [InlineData("**/schema.sql", "src/db/schema.sql")]
    [InlineData("src/**/schema.sql", "src/schema.sql")]
    [InlineData("sr?/db", "src/db/schema.sql")]
    [InlineData("mit Leerzeichen/ä*", "mit Leerzeichen/ärger.txt")]
    public void A_glob_matches(string glob, string path)
    {
        new PathGlob(glob).Matches(path).ShouldBeTrue();
    }

    [Theory]
    [InlineData("src/db/schema.sql", "lib/src/db/schema.sql")]
    [InlineData("src/*.sql", "src/db/schema.sql")]
    [InlineData("schema", "src/db/schema.sql")]
    [InlineData("/db", "src/db/schema.sql")]
    [InlineData("schema.sql/", "src/db/schema.sql")]
    [InlineData("src/db/schema.sql/", "src/db/schema.sql")]
    [InlineData("src/**/db/x", "src/db/schema.sql")]
    [InlineData("*.SQL", "src/db/schema.sql")]
    public void A_glob_matches_nothing_else(string glob, string path)
    {
        new PathGlob(glob).Matches(path).ShouldBeFalse();
    }
}
