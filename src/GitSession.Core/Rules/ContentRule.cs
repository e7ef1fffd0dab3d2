namespace GitSession.Rules;

/// <summary>What a rule does not want to be written without a ground for it.</summary>
public enum ContentRule
{
    /// <summary>A figure without its source (inst_016).</summary>
    UnsourcedStatistic,

    /// <summary>A promise that nothing can keep (inst_017).</summary>
    AbsoluteAssurance,

    /// <summary>That something is fit for production, without evidence (inst_018).</summary>
    ProductionClaim,
}
