using System.Security.Cryptography;
using System.Text;
using GitSession.Tests.Support;
using GitSession.Text;

namespace GitSession.Tests.Text;

public class DigestTests
{
    // FIPS 180-4, as NIST's examples have it.
    [Fact]
    public void It_is_sha_256_in_hexadecimal_digits() =>
        Digest.Of("abc").ShouldBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

    [Fact]
    public void Of_any_text_it_is_what_dotnet_computes() => Law.Holds(Hostile.Text, text => Digest.BytesOf(text).ShouldBe(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
}
