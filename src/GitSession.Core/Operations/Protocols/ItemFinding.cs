namespace GitSession.Operations.Protocols;

/// <summary>What a look at an item found.</summary>
/// <param name="Passed">Null where nothing could be told: the check did not run.</param>
public sealed record ItemFinding(bool? Passed, string Subject, string Detail)
{
    public static ItemFinding Pass(string subject, string detail) => new(true, subject, detail);

    public static ItemFinding Fail(string subject, string detail) => new(false, subject, detail);

    public static ItemFinding Unknown(string subject, string why) => new(null, subject, why);
}
