using System.Collections.Immutable;
using GitSession.Framework.CrossReference;
using GitSession.Rules;
using GitSession.Tests.Support;
using static GitSession.Tests.Support.SomeRules;

namespace GitSession.Tests.Framework.CrossReference;

/// <summary>Somebody said port 27027: what contradicts that, and what only has numbers in it.</summary>
public class PortTests
{
    [Theory]
    [InlineData("const url = 'mongodb://localhost:27017/app';")]
    [InlineData("mongodb://user:p:w@db.example.org:27017,db.example.org:27027x")]
    [InlineData("mongodb+srv://127.0.0.1:27018")]
    [InlineData("mongodb://[::1]:27017/app")]
    [InlineData("mongodb://${HOST}:27017")]
    [InlineData("MONGO_PORT=27018")]
    [InlineData("process.env.MONGODB_PORT || 27017")]
    [InlineData("\"mongoPort\": 28000,")]
    [InlineData("mongod --port 5000")]
    [InlineData("port: 27017")]
    [InlineData("connect('127.0.0.1:27017')")]
    [InlineData("image: mongo:27017")]
    [InlineData("docker run -p 27018:27018 mongo")]
    [InlineData("mongo: { port: number = 5000 }")]
    public void A_line_that_names_the_same_connection_contradicts_it(string line)
    {
        Found("port: 27027, service: mongodb", line).Any().ShouldBeTrue();
        Found("port: 27027", line, "MongoDB runs on port 27027, always.").Any().ShouldBeTrue();
    }

    [Theory]
    [InlineData("mongodb://localhost:27027/app")]
    [InlineData("docker run -p 27027:27017 mongo")]
    [InlineData("// mongo listens on 27027 and not on port 27017")]
    [InlineData("http://localhost:8080/mongo")]
    [InlineData("redis://localhost:6379")]
    [InlineData("REDIS_PORT=6379 # beside mongodb")]
    [InlineData("PORT=8080")]
    [InlineData("WEB_PORT=27000")]
    [InlineData("mongo meets at 10:27")]
    [InlineData("mongo started at 10:27:17")]
    [InlineData("2001:db8::27017 mongo")]
    [InlineData("src/mongo.ts:27017:5: error")]
    [InlineData("src/app.ts:27017")]
    [InlineData("mongodb 2.70.17")]
    [InlineData("mongo:7.0")]
    [InlineData("\"mongodb\": \"^6.3.0\"")]
    [InlineData("image: mongo:7")]
    [InlineData("support 27017 mongo users")]
    [InlineData("viewport: 27017 // mongo")]
    [InlineData("mongo export = 27017")]
    [InlineData("id: 27017 of mongo")]
    public void A_line_that_names_none_another_or_the_right_one_does_not(string line)
    {
        Found("port: 27027, service: mongodb", line).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("mongodb://localhost:27017", true)]
    [InlineData("localhost:27017", true)]
    [InlineData("port: 8080", true)]
    [InlineData("--port=8080", true)]
    [InlineData("http://localhost:8080", false)]
    [InlineData("WEB_PORT=8080", false)]
    [InlineData("postgres://localhost:5432", false)]
    public void A_rule_that_says_nothing_of_the_connection_means_plain_ports_and_slips_of_the_pen(string line, bool found)
    {
        Found("port: 27027", line).Any().ShouldBe(found);
    }

    [Theory]
    [InlineData("api.example.org:9001", true)]
    [InlineData("http://api.example.org:9001/x", true)]
    [InlineData("http://other.example.org:9001/x", false)]
    [InlineData("http://localhost:9001", false)]
    public void A_host_tells_which_connection_is_meant(string line, bool found)
    {
        Found("port: 9000, host: api.example.org", line).Any().ShouldBe(found);
    }

    [Theory]
    [InlineData("5432", false)]
    [InlineData("5433", false)]
    [InlineData("5434", true)]
    public void Several_ports_may_be_right(string port, bool found)
    {
        Found("port: [5432, 5433], service: postgres", $"postgres://localhost:{port}/app").Any().ShouldBe(found);
    }

    [Theory]
    [InlineData("27027", "27017", true)]
    [InlineData("27027", "27072", true)]
    [InlineData("5432", "5423", true)]
    [InlineData("8080", "8008", false)]
    [InlineData("5432", "5433", true)]
    [InlineData("27027", "27027", false)]
    [InlineData("27027", "2717", false)]
    [InlineData("8080", "8081", false)]
    [InlineData("9000", "3000", false)]
    [InlineData("27027", "72072", false)]
    public void A_slip_of_the_pen_is_one_digit_or_two_neighbours(string wanted, string found, bool slip)
    {
        SlipOfThePen.Is(wanted, found).ShouldBe(slip);
    }

    [Fact]
    public void The_finding_says_what_was_wanted_and_what_stands_there()
    {
        var rule = Written("port: 27027");

        var verdict = CrossReferenceValidator.Validate([rule], Command("mongosh mongodb://localhost:27017"), Moments.Morning);

        verdict.Violations.ShouldBe([new Finding.Contradiction(rule, "command", 1, ConnectionPart.Port, "27017", "27027")]);
    }

    private static ImmutableArray<Finding> Found(string parameters, string line, string text = "A rule.") =>
        CrossReferenceValidator.Validate([Written(parameters, text)], Change(Touched("src/db.js", line)), Moments.Morning).Violations;
}
