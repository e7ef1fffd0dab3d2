using System.Globalization;

namespace GitSession.Framework.CrossReference;

/// <summary>Tells whether digits are a port.</summary>
internal static class PortText
{
    public static bool IsPort(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535;
}
