using GitSession.Rules;

namespace GitSession.Framework.Boundaries;

/// <summary>A decision that is about to be taken or written down.</summary>
/// <param name="Action">What is decided; empty where nobody says.</param>
public sealed record BoundaryQuestion(string Action)
{
    public string Why { get; init; } = "";

    public DecisionKind Kind { get; init; }

    /// <summary>What whoever asks says that it is about; null where they do not say.</summary>
    public DecisionDomain? Domain { get; init; }

    public Quadrant? Quadrant { get; init; }

    public bool InvolvesValues { get; init; }

    /// <summary>It affects what people can choose or do themselves.</summary>
    public bool AffectsAgency { get; init; }

    public bool IsNovel { get; init; }

    /// <summary>A person verified it before.</summary>
    public bool IsApproved { get; init; }

    /// <summary>The session is under critical pressure, so that a person is called at once.</summary>
    public bool IsPressing { get; init; }

    internal string Text => $"{Action}\n{Why}";
}
