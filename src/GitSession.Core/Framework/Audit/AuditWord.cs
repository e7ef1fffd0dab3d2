using System.Globalization;
using GitSession.Text;

namespace GitSession.Framework.Audit;

/// <summary>How a value stands in the metadata of an audit line.</summary>
internal static class AuditWord
{
    public static string Number(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    public static string Truth(bool value) => value ? "true" : "false";

    /// <summary>Empty where there is none.</summary>
    public static string Of<T>(T? value)
        where T : struct, Enum => value is { } known ? WordOf.Capitals(known) : "";
}
