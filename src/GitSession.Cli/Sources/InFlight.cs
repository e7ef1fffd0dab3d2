using GitSession.World;

namespace GitSession.Cli.Sources;

/// <summary>Asks git for the work in flight while other things are read.</summary>
/// <param name="asked">The question, which has begun.</param>
internal sealed class InFlight(Task<RepositoryState> asked)
{
    // In a large worktree git may look for long; a start does not wait for that.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static InFlight Ask(Composition made)
    {
        var repository = made.Repository;
        return new InFlight(Task.Run(repository.InFlight));
    }

    /// <summary>The user's work; null where git did not say in time, or could not.</summary>
    public RepositoryState? Answer()
    {
        try
        {
            return asked.Wait(Patience) ? asked.Result.OfTheUser() : null;
        }
        catch (AggregateException unknown) when (unknown.InnerException is GitFailure or Refusal or OperationCanceledException)
        {
            return null;
        }
    }
}
