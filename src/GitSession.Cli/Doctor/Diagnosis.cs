using GitSession.World;

namespace GitSession.Cli.Doctor;

/// <summary>How it stands with one thing that has to work.</summary>
/// <param name="Detail">One line: what was found.</param>
/// <param name="Hint">What to type; null where nothing is to be done.</param>
internal sealed record Diagnosis(string Name, Verdict Verdict, string Detail, string? Hint = null)
{
    public static Diagnosis Pass(string name, string detail) => new(name, Verdict.Pass, detail);

    public static Diagnosis Warn(string name, string detail, string hint) => new(name, Verdict.Warn, detail, hint);

    public static Diagnosis Fail(string name, string detail, string hint) => new(name, Verdict.Fail, detail, hint);
}
