namespace GitSession.Knowledge;

/// <summary>What kind of thing outlives a session.</summary>
public enum KnowledgeKind
{
    /// <summary>A line of work that goes on over many sessions.</summary>
    Thread,

    /// <summary>Something to be achieved that one session did not.</summary>
    Goal,

    /// <summary>A choice that was made, and why.</summary>
    Decision,

    /// <summary>Something that was found out.</summary>
    Learning,
}
