namespace GitSession.Progress;

/// <summary>What is wrong with a progress trailer.</summary>
/// <param name="Value">The trailer's value.</param>
/// <param name="Why">A <see cref="World.Refusal"/> or a <see cref="Text.DamagedDocument"/>, with its facts.</param>
public sealed record ProgressFinding(string Value, Exception Why);
