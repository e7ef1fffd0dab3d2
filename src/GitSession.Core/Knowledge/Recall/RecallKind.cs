namespace GitSession.Knowledge.Recall;

/// <summary>What kind of document a passage stands in.</summary>
public enum RecallKind
{
    Journal,
    Handoff,
    Thread,
    Goal,

    /// <summary>A deliberation too, which is a decision that people differ on.</summary>
    Decision,
    Learning,
    Rule,
}
