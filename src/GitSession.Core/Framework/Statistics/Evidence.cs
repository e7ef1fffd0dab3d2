namespace GitSession.Framework.Statistics;

/// <summary>One time that something happened.</summary>
/// <param name="Context">Where: a file, a command; empty where it is not known.</param>
public sealed record Evidence(DateTimeOffset At, string Session, string Context);
