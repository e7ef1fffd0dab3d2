using System.Text;
using Org.BouncyCastle.Crypto.Digests;

namespace GitSession.Text;

/// <summary>What tells two texts apart without keeping them: SHA-256 over UTF-8. .NET's own would load OpenSSL for it (decision 15).</summary>
public static class Digest
{
    // Hundreds of texts are told apart at a start.
    [ThreadStatic]
    private static Sha256Digest? _digest;

    /// <summary>In hexadecimal digits.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(BytesOf(text));

    /// <summary>Of lines, each with the end of a line behind it.</summary>
    public static string Of(IEnumerable<string> lines) => Of(string.Concat(lines.Select(line => line + "\n")));

    public static byte[] BytesOf(string text)
    {
        var digest = _digest ??= new Sha256Digest();
        digest.BlockUpdate(Encoding.UTF8.GetBytes(text));
        var bytes = new byte[digest.GetDigestSize()];
        digest.DoFinal(bytes); // and begins anew
        return bytes;
    }
}
