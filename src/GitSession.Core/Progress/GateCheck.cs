using GitSession.World;

namespace GitSession.Progress;

/// <summary>One question that a gate asks, and its answer.</summary>
/// <param name="Name">`phase 7 completed`: stable, for programs and records.</param>
/// <param name="Detail">What was found, as a phrase.</param>
public sealed record GateCheck(string Name, Verdict Verdict, string Detail)
{
    internal static GateCheck Of(string name, bool passes, string found, string missing) => new(name, passes ? Verdict.Pass : Verdict.Fail, passes ? found : missing);

    internal static GateCheck Skip(string name, string why) => new(name, Verdict.Skip, why);
}
