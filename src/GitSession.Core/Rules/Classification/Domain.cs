namespace GitSession.Rules.Classification;

/// <summary>What the work is about while an instruction is given.</summary>
public enum Domain
{
    Other,
    Technical,
    Innovation,
}
