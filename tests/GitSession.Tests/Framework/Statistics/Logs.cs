using FsCheck;
using FsCheck.Fluent;
using GitSession.Framework.Audit;
using GitSession.Tests.Support;

namespace GitSession.Tests.Framework.Statistics;

/// <summary>Lines of audit logs, as tests need them.</summary>
internal static class Logs
{
    private static readonly string[] Services = [.. ServiceName.All, "LinterOfOurs"];
    private static readonly string[] Rules = ["inst_001", "inst_002", "inst_003"];
    private static readonly string[] Contexts = ["src/a.cs", "src/b.cs", "src/c.cs", ""];

    public static Gen<AuditLine> Random =>
        from service in Gen.Elements(Services)
        from rule in Gen.Elements(Rules)
        from context in Gen.Elements(Contexts)
        from allowed in Gen.Elements<bool?>(true, false, null)
        from minutes in Gen.Choose(0, 1000)
        from score in Gen.Choose(0, 100)
        select new AuditLine
        {
            At = Moments.After(minutes),
            Service = service,
            Action = "a",
            Allowed = allowed,
            Domain = "TECHNICAL_IMPLEMENTATION",
            Context = context,
            Violations = allowed is true ? [] : [new AuditViolation(rule, $"Rule {rule}")],
            Metadata = [("score", $"0.{score:00}"), ("level", score > 50 ? "HIGH" : "NORMAL"), ("approved", score > 80 ? "true" : "false")],
        };

    public static AuditLine Of(string service, bool? allowed = true, int minute = 0, string? rule = null, string? context = null, params (string, string)[] facts) => new()
    {
        At = Moments.After(minute),
        Service = service,
        Action = "a",
        Allowed = allowed,
        Context = context,
        Violations = rule is null ? [] : [new AuditViolation(rule, $"Rule {rule}")],
        Metadata = [.. facts],
    };

    public static AuditTrail Trail(params AuditLine[] lines) => new([.. lines], []);
}
