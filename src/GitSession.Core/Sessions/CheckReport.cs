using GitSession.World;

namespace GitSession.Sessions;

/// <summary>How one check of the start protocol went.</summary>
/// <param name="Verdict">A failure of one that does not block is a warning.</param>
/// <param name="Detail">One line: what was found.</param>
public sealed record CheckReport(Check Check, Verdict Verdict, string Detail)
{
    public static CheckReport Pass(Check check, string detail) => new(check, Verdict.Pass, detail);

    public static CheckReport Failure(Check check, string detail) => new(check, check.Blocking ? Verdict.Fail : Verdict.Warn, detail);

    public static CheckReport Skip(Check check, string why) => new(check, Verdict.Skip, why);
}
