using System.Collections.Immutable;

namespace GitSession.Cleanup;

/// <summary>What a closedown does about one registered process.</summary>
/// <param name="Why">Where it does not end it.</param>
/// <param name="Family">What is ended with it, itself first; empty where it is not ended.</param>
internal sealed record ProcessFate(BackgroundProcess Process, Fate Fate, string Why, ImmutableArray<BackgroundProcess> Family)
{
    public ProcessFate(BackgroundProcess process, Fate fate, string why)
        : this(process, fate, why, [])
    {
    }
}
