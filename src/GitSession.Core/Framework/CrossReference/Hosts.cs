namespace GitSession.Framework.CrossReference;

/// <summary>Tells hosts apart.</summary>
internal static class Hosts
{
    /// <summary>This machine, whatever it is called.</summary>
    public static bool IsLocal(string host) => host.Trim('[', ']').ToLowerInvariant() is "localhost" or "127.0.0.1" or "::1" or "0.0.0.0";

    public static bool AreSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase) || (IsLocal(one) && IsLocal(other));

    /// <summary>Whether it is an address for sure: this machine, four numbers, or in brackets.</summary>
    public static bool IsAddress(string host) => IsLocal(host) || host is ['[', .., ']'] || IsFourNumbers(host);

    private static bool IsFourNumbers(string host) => host.Split('.') is { Length: 4 } parts && parts.All(part => byte.TryParse(part, out _));
}
