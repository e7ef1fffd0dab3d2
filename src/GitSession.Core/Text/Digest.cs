using System.Security.Cryptography;
using System.Text;

namespace GitSession.Text;

/// <summary>What tells two texts apart without keeping them: SHA-256 over UTF-8, in hexadecimal digits.</summary>
public static class Digest
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
