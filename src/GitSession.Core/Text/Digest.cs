using System.Text;
using Org.BouncyCastle.Crypto.Digests;

namespace GitSession.Text;

/// <summary>What tells two texts apart without keeping them: SHA-256 over UTF-8. .NET's own would load OpenSSL for it (decision 15).</summary>
public static class Digest
{
    /// <summary>In hexadecimal digits.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(BytesOf(text));

    public static byte[] BytesOf(string text)
    {
        var (digest, bytes) = (new Sha256Digest(), new byte[256 / 8]);
        digest.BlockUpdate(Encoding.UTF8.GetBytes(text));
        digest.DoFinal(bytes);
        return bytes;
    }
}
