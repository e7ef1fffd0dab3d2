namespace GitSession.Rules.Classification;

/// <summary>What a level of persistence counts where instructions are weighed against each other.</summary>
public static class PersistenceWeight
{
    public static decimal Of(Persistence persistence) => persistence switch
    {
        Persistence.High => 0.9m,
        Persistence.Medium => 0.6m,
        Persistence.Low => 0.3m,
        _ => 0.5m,
    };

    /// <summary>How grave it is to stand against it: CRITICAL, WARNING or MINOR; null where it depends on what is at stake.</summary>
    public static string? ConflictOf(Persistence persistence) => persistence switch
    {
        Persistence.High => "CRITICAL",
        Persistence.Medium => "WARNING",
        Persistence.Low => "MINOR",
        _ => null,
    };
}
