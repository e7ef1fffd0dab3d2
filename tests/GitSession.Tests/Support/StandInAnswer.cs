using System.Text;

namespace GitSession.Tests.Support;

/// <summary>An answer over HTTP.</summary>
internal sealed record StandInAnswer(int Status, string Body = "", string Header = "")
{
    /// <summary>An error as TerminusDB spells it.</summary>
    public static StandInAnswer Failure(int status, string error, string message) =>
        new(status, $$"""{"@type":"api:ErrorResponse","api:error":{"@type":"api:{{error}}"},"api:message":"{{message}}","api:status":"api:failure"}""");

    /// <summary>There is no body in the answer to a HEAD (RFC 9110, section 9.3.2).</summary>
    public byte[] Bytes(string method)
    {
        var head = $"HTTP/1.1 {Status} Said\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(Body)}\r\n{Header}Connection: close\r\n\r\n";
        return Encoding.UTF8.GetBytes(method is "HEAD" ? head : head + Body);
    }
}
