using System.Text;
using Org.BouncyCastle.Crypto.Digests;

namespace GitSession.Text;

/// <summary>What tells two texts apart without keeping them: SHA-256 over UTF-8. .NET's own would load OpenSSL for it (decision 15).</summary>
public static class Digest
{
    /// <summary>In hexadecimal digits.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(BytesOf(text));

    /// <summary>Of lines, each with the end of a line behind it.</summary>
    public static string Of(IEnumerable<string> lines)
    {
        var digest = new Sha256Digest();
        foreach (var line in lines)
        {
            digest.BlockUpdate(Encoding.UTF8.GetBytes(line));
            digest.Update((byte)'\n');
        }
        return Convert.ToHexStringLower(Final(digest));
    }

    public static byte[] BytesOf(string text)
    {
        var digest = new Sha256Digest();
        digest.BlockUpdate(Encoding.UTF8.GetBytes(text));
        return Final(digest);
    }

    private static byte[] Final(Sha256Digest digest)
    {
        var bytes = new byte[digest.GetDigestSize()];
        digest.DoFinal(bytes);
        return bytes;
    }
}
