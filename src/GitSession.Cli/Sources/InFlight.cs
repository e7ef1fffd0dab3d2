using System.Diagnostics;
using GitSession.World;

namespace GitSession.Cli.Sources;

/// <summary>Asks git for the work in flight while other things are read.</summary>
/// <param name="asked">Waits for the answer to the question, which has begun.</param>
internal sealed class InFlight(Func<RepositoryState> asked)
{
    // In a large worktree git may look for long; a start does not wait for that.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly long _askedAt = Stopwatch.GetTimestamp();
    private Task<RepositoryState>? _heard;

    public static InFlight Ask(Composition made) => new(made.Repository.AskInFlight());

    /// <summary>The user's work; null where git did not say in time, or could not.</summary>
    public RepositoryState? OfTheUser() => Answer()?.OfTheUser();

    /// <summary>All that is not committed, the session's own documents among it; null likewise.</summary>
    public RepositoryState? Answer()
    {
        _heard ??= Task.Run(asked);
        try
        {
            return _heard.Wait(Left) ? _heard.Result : null;
        }
        catch (AggregateException unknown) when (unknown.InnerException is GitFailure or Refusal or OperationCanceledException)
        {
            return null;
        }
    }

    private TimeSpan Left => Patience - Stopwatch.GetElapsedTime(_askedAt) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;
}
