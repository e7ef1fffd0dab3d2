using System.Collections.Immutable;

namespace GitSession.Progress;

/// <summary>What must be completed before a phase begins.</summary>
/// <param name="Phases">In the order of the document.</param>
/// <param name="Unknown">The names by which the document has no phase.</param>
public sealed record PhaseDependencies(ImmutableArray<ProgressPhase> Phases, ImmutableArray<string> Unknown)
{
    private const string Deployment = "7";
    private const string Validation = "7.5";
    private const string Operations = "8";

    /// <summary>
    /// The phases that it lists; where it lists none, the one before it. Operations begin only after deployment, and its validation
    /// where there is one, whatever is listed.
    /// </summary>
    public static PhaseDependencies Of(ProgressDocument document, ProgressPhase phase)
    {
        var listed = phase.Heading.Number is Operations ? phase.Dependencies.Add(Deployment) : phase.Dependencies;
        var before = phase.Dependencies is [] ? document.Phases.TakeWhile(other => other != phase).LastOrDefault() : null;
        return new PhaseDependencies(
            [.. document.Phases.Where(other => other == before || listed.Any(other.Heading.IsCalled) || (phase.Heading.Number is Operations && other.Heading.Number is Validation))],
            [.. listed.Where(name => !document.Phases.Any(other => other.Heading.IsCalled(name))).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The way on which a phase needs itself, from it to it; empty where it does not.</summary>
    public static ImmutableArray<ProgressPhase> Circle(ProgressDocument document, ProgressPhase phase)
    {
        var neededBy = new Dictionary<ProgressPhase, ProgressPhase>();
        var waiting = new Queue<ProgressPhase>([phase]);
        while (waiting.TryDequeue(out var at))
        {
            foreach (var needed in Of(document, at).Phases.Where(needed => neededBy.TryAdd(needed, at)))
                waiting.Enqueue(needed);
        }
        return neededBy.ContainsKey(phase) ? [.. Way(neededBy, phase)] : [];
    }

    private static ImmutableStack<ProgressPhase> Way(Dictionary<ProgressPhase, ProgressPhase> neededBy, ProgressPhase phase)
    {
        var back = ImmutableStack.Create(phase);
        for (var at = neededBy[phase]; at != phase; at = neededBy[at])
            back = back.Push(at);
        return back.Push(phase);
    }
}
