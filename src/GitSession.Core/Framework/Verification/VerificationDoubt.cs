namespace GitSession.Framework.Verification;

/// <summary>One thing that speaks against a claim.</summary>
/// <param name="Subject">What it is about: a goal, a loop, a check; a number where several are counted.</param>
public sealed record VerificationDoubt(DoubtKind Kind, string Subject = "");
