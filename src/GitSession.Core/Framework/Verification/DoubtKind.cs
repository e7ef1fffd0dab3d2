namespace GitSession.Framework.Verification;

/// <summary>What speaks against a claim.</summary>
public enum DoubtKind
{
    /// <summary>Nothing was said of what the work is for.</summary>
    NoAim,

    /// <summary>No commit and no changed file is there.</summary>
    NoChange,

    /// <summary>Neither commits nor files share a word with what the work is for.</summary>
    ChangeElsewhere,

    /// <summary>Something is said to be done and not to be done.</summary>
    Contradiction,

    /// <summary>Nothing that can be seen speaks for a goal.</summary>
    GoalWithoutTrace,

    /// <summary>For a goal there is what was recorded alone: no commit, changed file or passed check.</summary>
    GoalOnlyRecorded,

    /// <summary>A loop that speaks of a goal is open.</summary>
    LoopOpen,

    CheckFailed,

    /// <summary>Rules were broken and nobody approved it.</summary>
    Violations,

    /// <summary>Steps failed a short while ago.</summary>
    Failures,

    /// <summary>The change is large, and no decision was written down.</summary>
    NothingWeighed,

    /// <summary>Decisions were written down, but no options.</summary>
    NoOptions,
}
