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

    [Fact]
    public void A_long_hostile_text_ends_soon()
    {
        var text = string.Concat(Enumerable.Repeat("password-token://:Bearer eyJ", 20_000));

        Secrets.Redact(text).Length.ShouldBeGreaterThan(0);
    }
}
