namespace GitSession.Cli.Adapters;

/// <summary>A short wait before something is tried again that another process was in the way of.</summary>
internal static class Patience
{
    private static readonly ManualResetEventSlim Never = new();

    public static void Wait() => Never.Wait(Random.Shared.Next(2, 12));

    /// <summary>A longer wait with each attempt, for what crosses a network.</summary>
    public static void Wait(int attempt) => Never.Wait(Random.Shared.Next(20, 100) << Math.Min(attempt, 6));
}
