namespace GitSession.Cli.Sources;

/// <summary>Does something that mostly waits on a thread of its own: the pool has as many as the machine has cores.</summary>
internal static class Aside
{
    public static Task Run(Action action) =>
        Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    public static Task<T> Run<T>(Func<T> action) =>
        Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
