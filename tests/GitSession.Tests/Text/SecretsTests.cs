using GitSession.Text;

namespace GitSession.Tests.Text;

public class SecretsTests
{
    [Theory]
    [InlineData("use AKIAIOSFODNN7EXAMPLE now", "use [redacted] now")]
    [InlineData("ghp_0123456789abcdefghijABCDEFGHIJ012345", "[redacted]")]
    [InlineData("github_pat_11ABCDEFG0123456789_abcdefghij", "[redacted]")]
    [InlineData("glpat-abcdefghij0123456789", "[redacted]")]
    [InlineData("xoxb-1234567890-abcdefghij", "[redacted]")]
    [InlineData("sk-ant-REDACTED-0123456789", "[redacted]")]
    [InlineData("npm_0123456789abcdefghijABCDEFGHIJ012345", "[redacted]")]
    [InlineData("SG.0123456789abcdefABCDEF.0123456789abcdefghijABCDEFGHIJ", "[redacted]")]
    [InlineData("hf_0123456789abcdefghijABCDEFGHIJ0123", "[redacted]")]
    [InlineData("pypi-AgEIcHlwaS5vcmcCJDAxMjM0NTY3", "[redacted]")]
    [InlineData("dop_v1_0123456789abcdef0123456789abcdef0123456789abcdef", "[redacted]")]
    [InlineData("AccountName=a;AccountKey=0123456789abcdefghijABCDEFGHIJ0123456789abcdefgh==;x", "AccountName=a;AccountKey=[redacted];x")]
    [InlineData("AIzaSyA0123456789abcdefghijABCDEFGHIJ01", "[redacted]")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abcdEFGH1234", "[redacted]")]
    [InlineData("Authorization: Bearer abcDEF0123456789xyz", "Authorization: Bearer [redacted]")]
    [InlineData("postgres://app:hunter2pass@db.local/x", "postgres://app:[redacted]@db.local/x")]
    [InlineData("https://:tok3n@github.com/x.git", "https://:[redacted]@github.com/x.git")]
    [InlineData("export DB_PASSWORD=s3cr3tpw! and go", "export DB_PASSWORD=[redacted] and go")]
    [InlineData("{\"api_key\": \"abcd1234efgh\"}", "{\"api_key\": \"[redacted]\"}")]
    [InlineData("client-secret : 'q1w2e3r4t5'", "client-secret : '[redacted]'")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY----- end", "[redacted] end")]
    public void What_looks_like_a_secret_is_taken_out(string text, string expected) => Secrets.Redact(text).ShouldBe(expected);

    [Theory]
    [InlineData("reset the password: it was forgotten")]
    [InlineData("password: required")]
    [InlineData("token: expired yesterday")]
    [InlineData("the api key is missing")]
    [InlineData("see https://example.com:8080/path@v2")]
    [InlineData("git@github.com:owner/name.git")]
    [InlineData("tokens: 120000/200000")]
    [InlineData("commit 5b0ccf4240084360d325e4af36dc68c5689ac770")]
    [InlineData("secret santa = next week")]
    [InlineData("sk-learn is slow")]
    [InlineData("the pypi-publish-action-of-the-workflow")]
    [InlineData("password=[redacted]")]
    [InlineData("")]
    public void What_people_write_stays(string text) => Secrets.Redact(text).ShouldBe(text);

    [Theory]
    [InlineData("password: ${DB_PASSWORD}.")]
    [InlineData("api_key: $API_KEY")]
    [InlineData("api_key=${{ secrets.API_KEY_2 }}")]
    [InlineData("token: ${{secrets.TOKEN2}}")]
    [InlineData("secret = $(pass show bank/2)")]
    [InlineData("DB_PASSWORD=%DB_PASSWORD2%")]
    [InlineData("password: <your-password-1>")]
    [InlineData("postgres://user:${PW}@db/x")]
    [InlineData("postgres://$USER:$PASSWORD@db/x")]
    [InlineData("postgres://user:password@db/x")]
    [InlineData("https://user:***@example.org/")]
    [InlineData("http://localhost:9000@foo")]
    [InlineData("sk-learn-based-pipelines-are-good-to-use-in-production")]
    [InlineData("Authorization: Bearer your-access-token-here")]
    [InlineData("see the secret: rotation-plan-for-q3")]
    [InlineData("secret: https://vault.example.org/v1/app")]
    [InlineData("password: process.env.DB_PASS1")]
    [InlineData("token = os.environ['TOKEN_2'],")]
    [InlineData("api_key: ENV[\"API_KEY2\"]")]
    public void What_stands_in_a_secret_s_place_is_no_secret(string line) => Secrets.LinesIn(line).ShouldBeEmpty();

    [Theory]
    [InlineData("AKIAABCDEFGHIJKLMNOP")]
    [InlineData("ghp_0123456789abcdefghijABCDEFGHIJ012345")]
    [InlineData("sk-ant-REDACTED-0123456789")]
    [InlineData("Authorization: Bearer abcDEF0123456789xyz")]
    [InlineData("-----BEGIN PRIVATE KEY-----")]
    [InlineData("postgres://app:hunterpass@db.local/x")]
    [InlineData("https://:tok3n@github.com/x.git")]
    [InlineData("password: pa$sw0rd1")]
    [InlineData("password: $ecr3tpass")]
    [InlineData("export DB_PASSWORD=s3cr3tpw! and go")]
    [InlineData("token: 550e8400-e29b-41d4-a716-446655440000")]
    [InlineData("{\"api_key\": \"abcd1234efgh\"}")]
    [InlineData("password: ${PREFIX}a1b2c3d4")]
    [InlineData("password: process.env.DB_PASS1+a1b2c3d4")]
    [InlineData("token: https://example.org/?key=a1b2c3d4e5")]
    public void What_is_one_is_named_beside_them(string line) => Secrets.LinesIn($"password: $DB_PASSWORD\n{line}\n").ShouldBe([2]);

    [Fact]
    public void A_long_hostile_text_ends_soon()
    {
        var text = string.Concat(Enumerable.Repeat("password-token://:Bearer eyJ", 20_000));

        Secrets.Redact(text).Length.ShouldBeGreaterThan(0);
    }
}
