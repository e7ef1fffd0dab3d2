using System.Text;

namespace GitSession.Cli.Adapters;

/// <summary>Where a database of TerminusDB is, and who asks. What is shown of it has no password in it.</summary>
internal sealed record TerminusAddress
{
    private TerminusAddress(Uri url, string path)
    {
        Server = url.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
        Database = path;
        IsOpenToAll = url.Scheme == Uri.UriSchemeHttp && !url.IsLoopback;
        UserInfo = url.UserInfo is "" ? null : Credentials(url.UserInfo.Split(':', 2));
    }

    /// <summary>Scheme, host and port.</summary>
    public string Server { get; }

    /// <summary>Organisation and database, as they stand in a path.</summary>
    public string Database { get; }

    /// <summary>A password that is sent there can be read on its way.</summary>
    public bool IsOpenToAll { get; }

    /// <summary>User and password, as the address names them, divided by a colon; null where it names none.</summary>
    public string? UserInfo { get; private init; }

    /// <summary>The header that says who asks (RFC 7617); null where nobody is named.</summary>
    public string? Authorization => UserInfo is { } who ? "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(who)) : null;

    /// <summary>Reads `http(s)://[USER:PASSWORD@]HOST[:PORT]/ORGANISATION/DATABASE`; null where it is none.</summary>
    public static TerminusAddress? Parse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        && url is { Host: not "", Query: "", Fragment: "" }
        && url.AbsolutePath.Trim('/') is var path
        && path.Split('/') is [not "", not ""]
            ? new TerminusAddress(url, path)
            : null;

    /// <summary>The same, asked by somebody whom the address does not name.</summary>
    public TerminusAddress By(string? user, string? password) => UserInfo is null && user is not null ? this with { UserInfo = $"{user}:{password}" } : this;

    public override string ToString() => $"{Server}/{Database}";

    private static string Credentials(string[] parts) => $"{Uri.UnescapeDataString(parts[0])}:{(parts is [_, var password] ? Uri.UnescapeDataString(password) : "")}";
}
