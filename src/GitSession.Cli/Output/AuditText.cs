using GitSession.Framework.Audit;
using GitSession.Text;

namespace GitSession.Cli.Output;

/// <summary>An audit log as a person reads it: a line for each decision, the newest last.</summary>
internal static class AuditText
{
    public static void Write(TextWriter output, string? session, IReadOnlyList<AuditLine> lines) =>
        MemoryText.Block(output, session is null ? "Audit:" : $"Audit of {session} ({lines.Count}):", lines.Select(Line), "nothing was decided");

    public static string Line(AuditLine line)
    {
        string?[] parts = [line.Severity, line.Boundary ?? line.Domain, line.Reason, line.Context];
        return SafeText.OneLine($"{line.At:HH:mm:ss} {Word(line.Allowed)} {line.Service}: {string.Join(", ", parts.Where(part => part is not (null or "")).Distinct(StringComparer.Ordinal))}");
    }

    public static string Damage(DamagedDocument damaged) => $"warning: {damaged.Path}:{damaged.Line}: not counted: expected {damaged.Expected}";

    private static string Word(bool? allowed) => allowed switch { true => "allowed", false => "BLOCKED", null => "noted  " };
}
